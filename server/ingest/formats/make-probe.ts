import { createHash } from 'node:crypto';
import { OrepathError } from '../../errors.ts';
import { type Archive, openArchive } from '../archive/zip.ts';
import { WORKBOOK_ARCHIVE, WORKBOOK_LIMITS } from '../workbook/limits.ts';
import { openWorkbook } from '../workbook/open.ts';
import { asWorkbookFault, unreadableWorkbook } from '../workbook/refused.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Input } from './input.ts';
import { isZip, kindByEntries, kindByFirstEntry, kindByHead } from './kind.ts';
import { hasStream, isOle } from './ole.ts';
import type { Kind, Probe, TextHead } from './probe.ts';
import { readTextHead } from './text-encoding.ts';

const HEAD = 1 << 16;
/** An encrypted workbook is rarely larger; what is, is taken for an old one, which is refused as well. */
const OLE_BYTES = 64 * 2 ** 20;

async function readHead(input: Input): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of (await input.open()) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}

async function hashOf(input: Input): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of (await input.open()) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

async function oleKind(input: Input, head: Buffer): Promise<Kind> {
  const container = input.bytes > OLE_BYTES ? head : await input.content(OLE_BYTES);
  return hasStream(container, 'EncryptedPackage') ? 'encrypted-office' : 'xls';
}

/** A zip in place where it lies on disk, in memory where it does not. */
async function openZip(input: Input): Promise<Archive> {
  const source = input.location ?? (await input.content(WORKBOOK_LIMITS.zippedBytes));
  return openArchive(source, input.path, WORKBOOK_ARCHIVE);
}

/** Why the zip of a workbook cannot be opened, said of the workbook. */
function damaged(error: unknown, path: string): unknown {
  if (!(error instanceof OrepathError)) return error;
  if (error.code === 'UNREADABLE_ARCHIVE') {
    return unreadableWorkbook('it is cut short or damaged', path, undefined, error);
  }
  return asWorkbookFault(error, path, error.detail.where?.file);
}

class OpenProbe implements Probe {
  readonly input: Input;
  readonly head: Buffer;
  readonly text?: TextHead;
  kind: Kind = 'binary';
  private zip: Promise<Archive> | undefined;
  private book: Promise<Workbook> | undefined;
  private hash: Promise<string> | undefined;

  constructor(input: Input, head: Buffer) {
    this.input = input;
    this.head = head;
    const text = isZip(head) || isOle(head) ? undefined : readTextHead(head);
    if (text) this.text = text;
  }

  async findKind(): Promise<void> {
    if (isOle(this.head)) this.kind = await oleKind(this.input, this.head);
    else if (isZip(this.head)) this.kind = await this.zipKind();
    else this.kind = kindByHead(this.head, this.text);
  }

  sha256(): Promise<string> {
    this.hash ??= hashOf(this.input);
    return this.hash;
  }

  async workbook(): Promise<Workbook | undefined> {
    if (this.kind !== 'xlsx') return undefined;
    this.book ??= this.openBook();
    return this.book;
  }

  async close(): Promise<void> {
    const archive = await this.zip?.catch(() => undefined); // what never opened needs no closing
    await archive?.close();
  }

  private archive(): Promise<Archive> {
    this.zip ??= openZip(this.input);
    return this.zip;
  }

  /** A zip that cannot be opened is named all the same; why it cannot is told by whoever opens it. */
  private async zipKind(): Promise<Kind> {
    try {
      return await kindByEntries(await this.archive());
    } catch (error) {
      if (error instanceof OrepathError) return kindByFirstEntry(this.head);
      throw error;
    }
  }

  private async openBook(): Promise<Workbook> {
    const { path } = this.input;
    const archive = await this.archive().catch((error: unknown) => {
      throw damaged(error, path);
    });
    return openWorkbook(archive, path);
  }
}

/**
 * Puts an input under examination: what it is by its first bytes, its text where it is text. Close it when done.
 * Throws INPUT_UNREADABLE and what the input's streams throw.
 */
export async function makeProbe(input: Input): Promise<Probe> {
  const probe = new OpenProbe(input, await readHead(input));
  try {
    await probe.findKind();
    return probe;
  } catch (error) {
    await probe.close();
    throw error;
  }
}
