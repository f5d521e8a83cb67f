/** The thread that makes one projection, from its snapshot file or from the store, and is gone when the file stands. */
import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { buildProjection } from '../projection/builder.ts';
import { Refused, readProjectionFile } from '../projection/file/read.ts';
import { writeProjectionFile } from '../projection/file/write.ts';
import { type HandedOver, handOver } from '../projection/handover.ts';
import type { Projection } from '../projection/projection.ts';
import { openShare } from '../store/shared-store.ts';
import type { Store } from '../store/store.ts';
import { type BuildRequest, buildHere } from './build.ts';
import { FilePages } from './held/file-pages.ts';
import { follow, held } from './held/follow.ts';
import { Unreadable } from './held/pages.ts';
import { storeSource } from './source.ts';

export type BuildReply =
  | { parts: HandedOver }
  | { note: string; level: 'debug' | 'info' | 'warn' }
  | { detail: ErrorDetail }
  | { message: string };

const tell = (reply: BuildReply): void => parentPort?.postMessage(reply);

function fromFile({ file, stamp }: BuildRequest): HandedOver | undefined {
  if (file === null) return undefined;
  try {
    return readProjectionFile(file, stamp);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell({ note: `${file} is not used: ${error.message}`, level: error.other ? 'info' : 'warn' });
    return undefined;
  }
}

async function fromStore(request: BuildRequest): Promise<Projection> {
  const { share, ...standing } = request;
  const store = await openShare(share);
  const pages = request.file === null ? undefined : await broughtUp(store, request);
  try {
    return pages ? await fromHeld(store, pages, request) : await buildHere(store, standing);
  } finally {
    pages?.close();
    await store.close();
  }
}

async function fromHeld(store: Store, pages: FilePages, request: BuildRequest): Promise<Projection> {
  const { space, imports, rows } = request;
  try {
    return await buildProjection(storeSource(held(store, pages), space, imports));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    tell({ note: `${rows} is not used: ${error.message}`, level: 'warn' });
    rmSync(rows, { recursive: true, force: true });
    return buildHere(store, request);
  }
}

/** The rows of an earlier standing brought up to this one; undefined where they cannot be kept, which is told. */
async function broughtUp(store: Store, request: BuildRequest): Promise<FilePages | undefined> {
  const { rows, stamp, space, imports } = request;
  let pages: FilePages | undefined;
  try {
    pages = FilePages.open(rows, { store: stamp.store, service: stamp.service });
    const read = await follow(store, pages, space, imports);
    const what = read.whole ? 'all of it' : `${read.imports} imports`;
    tell({ note: `space ${space}: read ${what}, ${read.rows} rows`, level: 'debug' });
    return pages;
  } catch (error) {
    pages?.abandon();
    if (error instanceof Unreadable) return anew(store, request, error);
    if (!isOfFiles(error)) throw error;
    tell({ note: `${rows} cannot be used: ${error.message}`, level: 'warn' });
    return undefined;
  }
}

function anew(store: Store, request: BuildRequest, { message }: Unreadable): Promise<FilePages | undefined> {
  tell({ note: `${request.rows} is read anew: ${message}`, level: 'warn' });
  rmSync(request.rows, { recursive: true, force: true });
  return broughtUp(store, request);
}

const isOfFiles = (error: unknown): error is Error =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';

/** With the snapshot of the moment in it, so that the first answer after a start need not compute it. */
function keep(projection: Projection, { file, stamp, now }: BuildRequest): void {
  if (file === null) return;
  projection.snapshotAt(now);
  try {
    writeProjectionFile(file, handOver(projection), stamp);
  } catch (error) {
    tell({ note: `${file} cannot be written: ${(error as Error).message}`, level: 'warn' });
  }
}

async function make(request: BuildRequest): Promise<void> {
  const parts = fromFile(request);
  if (parts) {
    if (request.share.engine === 'embedded') request.share.port.close();
    tell({ parts });
    return;
  }
  const projection = await fromStore(request);
  tell({ parts: handOver(projection) });
  keep(projection, request);
}

try {
  await make(workerData as BuildRequest);
} catch (error) {
  if (error instanceof OrepathError) tell({ detail: error.detail });
  else tell({ message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
