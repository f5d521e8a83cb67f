import type { Workbook } from '../workbook/workbook.ts';
import type { Input } from './input.ts';

/** What an input is at its lowest level, by its first bytes. */
export type Kind =
  | 'xlsx'
  | 'zip'
  | 'xls'
  | 'encrypted-office'
  | 'xml'
  | 'json'
  | 'text'
  | 'pdf'
  | 'image'
  | 'binary'
  | 'empty';

/** An input under examination: what one format has found out of it, the next need not read again. */
export interface Probe {
  readonly input: Input;
  readonly kind: Kind;
  /** Up to the first 64 KiB. */
  readonly head: Buffer;
  /** The head as text where it is text: its encoding, told by byte order mark or content. */
  readonly text?: { encoding: string; head: string };
  /** SHA-256 of the whole content, hexadecimal. */
  sha256(): Promise<string>;
  /** The workbook, opened once; undefined where `kind` is not `xlsx`. Throws what opening throws. */
  workbook(): Promise<Workbook | undefined>;
  close(): Promise<void>;
}
