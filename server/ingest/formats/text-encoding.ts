/** The encoding of a text by its content: byte order mark, UTF-8, UTF-16, and those of East Asian spreadsheets. */
import { isUtf8 } from 'node:buffer';
import { looksAccented } from '../tables/encoding.ts';
import type { TextHead } from './probe.ts';

const MARKS: readonly [label: string, mark: Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];
/** Control characters that no text has. Those above ASCII do come: texts decoded twice. */
const NOT_TEXT = /(?![\t\n\f\r\u0080-\u009f])\p{Cc}/u;

function decoded(label: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Without a mark UTF-16 is told by zero bytes: those of Latin characters, which every table has some of. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const half = sample.length / 2;
  if (zeros[1]! > half * 0.2 && zeros[0]! < half * 0.02) return 'utf-16le';
  if (zeros[0]! > half * 0.2 && zeros[1]! < half * 0.02) return 'utf-16be';
  return undefined;
}

const between = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Of 1: how much of what is not ASCII would be common Japanese. Half-width katakana, one byte each, are rare in tables. */
function japaneseness(bytes: Buffer): number {
  let [common, all] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    all++;
    if (between(byte, 0xa1, 0xdf)) continue;
    // punctuation and symbols, kana, level 1 kanji
    if (byte === 0x81 || byte === 0x82 || byte === 0x83 || between(byte, 0x88, 0x97)) common++;
    i++;
  }
  return all === 0 ? 0 : common / all;
}

/** Of 1: how much of what is not ASCII would be common Chinese: symbols and the 3,755 characters of level 1. */
function chineseness(bytes: Buffer): number {
  let [common, all] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    all++;
    const next = bytes[i + 1];
    const symbol = byte === 0xa1 || byte === 0xa3;
    if ((symbol || between(byte, 0xb0, 0xd7)) && between(next, 0xa1, 0xfe)) common++;
    i++;
  }
  return all === 0 ? 0 : common / all;
}

/** The likelier of the encodings that can be read at all. */
function likeliest(bytes: Buffer): string {
  const scores = [
    ['shift_jis', decoded('shift_jis', bytes) === undefined ? 0 : japaneseness(bytes)],
    ['gb18030', decoded('gb18030', bytes) === undefined ? 0 : chineseness(bytes)],
  ] as const;
  const [label, score] = scores[0][1] > scores[1][1] ? scores[0] : scores[1];
  return score < 0.4 || (score < 0.9 && looksAccented(bytes)) ? 'windows-1252' : label;
}

/** Bytes of UTF-8 where the last character may be cut in two. */
function isUtf8Head(bytes: Buffer): boolean {
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
    if (isUtf8(bytes.subarray(0, bytes.length - cut))) return true;
  }
  return false;
}

function labelOf(bytes: Buffer): string {
  return unmarkedUtf16(bytes) ?? (isUtf8Head(bytes) ? 'utf-8' : likeliest(bytes));
}

/** The head of a file as text; undefined where it is not text. */
export function readTextHead(head: Buffer): TextHead | undefined {
  const mark = MARKS.find(([, bytes]) => head.subarray(0, bytes.length).equals(bytes));
  const encoding = mark ? mark[0] : labelOf(head);
  const text = decoded(encoding, head);
  return text === undefined || NOT_TEXT.test(text) ? undefined : { encoding, head: text };
}
