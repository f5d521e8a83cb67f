import type { Readable } from 'node:stream';

/** One file to be recognised and read, wherever it lies: on disk, in a zip, uploaded. */
export interface Input {
  /** Path below what was given, with slashes: it names the file in reports. */
  readonly path: string;
  /** Size, unzipped. */
  readonly bytes: number;
  /** Where on disk it lies by itself, where it does: a zip there is read in place. */
  readonly location?: string;
  /** Its content from the start, as often as asked. Errors of the stream are OrepathErrors. */
  open(): Promise<Readable>;
  /** All of it. Throws INPUT_TOO_LARGE where it is more than `most` bytes, before reading on. */
  content(most: number): Promise<Buffer>;
}
