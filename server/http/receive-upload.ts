/** The files of a request, streamed to disk as they come: a raw body is one, multipart/form-data may bring several. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { OrepathError } from '../errors.ts';
import { readMapping } from '../intake/mappings.ts';
import type { Receiving } from '../intake/runs.ts';
import { labelOf } from '../intake/spool.ts';
import type { Given } from '../intake/units.ts';
import { bodyChunks } from './body-chunks.ts';
import {
  MOST_FIELD_BYTES,
  MOST_UPLOAD_BYTES,
  MOST_UPLOAD_FILES,
  tooManyFiles,
  uploadTooLarge,
} from './upload-limits.ts';

export interface Upload {
  files: Given[];
  /** The field `mapping`: JSON. */
  mapping?: unknown;
}

const brokenOff = (cause?: unknown): OrepathError =>
  new OrepathError({ code: 'CANCELLED', message: 'the upload broke off' }, { cause });

const wrongBody = (message: string, got: string): OrepathError =>
  new OrepathError({
    code: 'INVALID_ARGUMENT',
    message,
    expected: 'a file as the body, or multipart/form-data with files',
    got: got.slice(0, 200),
  });

/** The body as it comes, counted. Throws REQUEST_TOO_LARGE, CANCELLED. */
async function* counted(request: Request, receiving: Receiving): AsyncGenerator<Uint8Array> {
  const announced = request.headers.get('content-length');
  let bytes = 0;
  try {
    for await (const chunk of bodyChunks(request)) {
      bytes += chunk.length;
      if (bytes > MOST_UPLOAD_BYTES) throw uploadTooLarge(bytes);
      if (receiving.signal.aborted) throw brokenOff();
      receiving.received(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof OrepathError ? error : brokenOff(error);
  }
  if (request.signal.aborted || (announced !== null && bytes < Number(announced))) throw brokenOff();
}

async function receiveRaw(request: Request, receiving: Receiving, name: string | null): Promise<Upload> {
  const label = labelOf(name ?? undefined, 1);
  const location = join(receiving.folder, '1');
  await pipeline(Readable.from(counted(request, receiving)), createWriteStream(location, { flags: 'wx' }));
  return { files: [{ location, path: label, name: label }] };
}

/** Names that come twice are told apart, so that reports and tables are. */
function distinct(label: string, files: readonly Given[]): string {
  const taken = new Set(files.map(({ name }) => name));
  let name = label;
  for (let n = 2; taken.has(name); n++) name = `${n}/${label}`;
  return name;
}

/** A mapping is one whether it comes as a text or as a file. */
const isPartAFile = (field: string | undefined, type: string | undefined, name: string | undefined) =>
  field !== 'mapping' && (type === 'application/octet-stream' || name !== undefined);

async function receiveMultipart(request: Request, receiving: Receiving, type: string): Promise<Upload> {
  const upload: Upload = { files: [] };
  const written: Promise<void>[] = [];
  let fault: OrepathError | undefined;
  const parser = new Busboy({
    headers: { 'content-type': type },
    preservePath: true,
    isPartAFile,
    limits: {
      files: MOST_UPLOAD_FILES,
      fields: 20,
      parts: MOST_UPLOAD_FILES + 20,
      fieldSize: MOST_FIELD_BYTES,
    },
  });
  parser.on('file', (_field: string, stream: Readable, name: string | undefined) => {
    const label = distinct(labelOf(name, upload.files.length + 1), upload.files);
    const location = join(receiving.folder, String(upload.files.length + 1));
    upload.files.push({ location, path: label, name: label });
    const write = pipeline(stream, createWriteStream(location, { flags: 'wx' }));
    write.catch((error: unknown) => parser.destroy(error as Error));
    written.push(write);
  });
  parser.on('field', (field: string, value: string, _nameCut: boolean, cut: boolean) => {
    if (field !== 'mapping') return;
    if (cut) fault = wrongBody(`the mapping is longer than ${MOST_FIELD_BYTES} bytes`, value);
    else upload.mapping = value;
  });
  parser.on('filesLimit', () => {
    fault = tooManyFiles();
  });
  await pipeline(Readable.from(counted(request, receiving)), parser);
  await Promise.all(written);
  if (fault) throw fault;
  if (typeof upload.mapping === 'string') upload.mapping = readMapping(upload.mapping);
  if (upload.files.length === 0) throw wrongBody('no file in the form', type);
  return upload;
}

/**
 * Streams the files of a request to the run's folder. Names are labels alone. Throws REQUEST_TOO_LARGE,
 * INVALID_ARGUMENT, INVALID_VALUE, STORE_UNAVAILABLE for a full disk, and CANCELLED where the client went away.
 */
export async function receiveUpload(
  request: Request,
  receiving: Receiving,
  name: string | null,
): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = /^multipart\//i.test(type);
  try {
    return await (isForm ? receiveMultipart(request, receiving, type) : receiveRaw(request, receiving, name));
  } catch (error) {
    if (!isForm || error instanceof OrepathError || isOfSystem(error)) throw asNoRoom(error);
    // the parser's own errors: no boundary, a part without an end
    throw wrongBody(`this is no form: ${(error as Error).message}`, type);
  }
}

/** What the system says where a file cannot grow. */
const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The error of a disk without room, as one that a person can act on; any other as it is. */
export function asNoRoom(error: unknown): unknown {
  if (!NO_ROOM.has((error as NodeJS.ErrnoException).code)) return error;
  return new OrepathError(
    {
      code: 'STORE_UNAVAILABLE',
      message: 'the disk has no room for the upload',
      expected: 'free space where OREPATH_DATA lies; orepath import on the command line copies no file there',
    },
    { cause: error },
  );
}

/** A full disk and the like. */
const isOfSystem = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).errno === 'number';
