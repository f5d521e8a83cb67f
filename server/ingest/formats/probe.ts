import type { Workbook } from '../workbook/workbook.ts';
import type { Input } from './input.ts';

/**
 * What an input is at its lowest level, by its first bytes, and by its entries where it is a zip. `office` is a document
 * or presentation, `xls` any of the old binary files of Office.
 */
export type Kind =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'office'
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

/** The head of a text file, its byte order mark taken off. A character that the head cuts in two is left out. */
export interface TextHead {
  /** Label as TextDecoder takes it: `utf-8`, `utf-16le`, `utf-16be`, `shift_jis`, `gb18030`, `windows-1252`. */
  encoding: string;
  head: string;
}

/** An input under examination: what one format has found out of it, the next need not read again. */
export interface Probe {
  readonly input: Input;
  readonly kind: Kind;
  /** Up to the first 64 KiB. */
  readonly head: Buffer;
  /** The head as text where it is text: its encoding, told by byte order mark or content. */
  readonly text?: TextHead;
  /** SHA-256 of the whole content, hexadecimal. */
  sha256(): Promise<string>;
  /** The workbook, opened once; undefined where `kind` is not `xlsx`. Throws what opening throws. */
  workbook(): Promise<Workbook | undefined>;
  close(): Promise<void>;
}
