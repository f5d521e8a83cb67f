import { isUtf8 } from 'node:buffer';

/** Where UTF-8 ended: how many bytes of the last chunk are right, the file's byte offset, and what it looks like. */
export interface WrongEncoding {
  valid: Buffer;
  offset: number;
  looksLike: string;
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const SAMPLE = 64 * 1024;

/** Bytes at the end of a chunk that begin a character which the next chunk may finish. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** How many leading bytes are UTF-8. Slow, for a chunk known to be wrong. */
function validLength(bytes: Buffer): number {
  let low = 0;
  while (low < bytes.length) {
    const first = bytes[low]!;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const character = bytes.subarray(low, low + length);
    if (character.length < length || !isUtf8(character)) return low;
    low += length;
  }
  return low;
}

function decodes(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Accented letters stand alone among plain ones; in two-byte encodings high bytes come in longer runs. */
export function looksAccented(bytes: Buffer): boolean {
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  return runs.filter((run) => run.length === 1).length * 2 > runs.length;
}

/** A guess that helps a person to save the file anew; nothing is read by it. */
export function guessEncoding(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  if (first === 0) return 'UTF-16 BE';
  if (second === 0) return 'UTF-16 LE';
  const sample = bytes.subarray(0, SAMPLE);
  const japanese = decodes('shift_jis', sample);
  if (japanese && /[\u3041-\u30ff]/u.test(japanese)) return 'Shift_JIS';
  if (looksAccented(sample)) return 'Windows-1252';
  const chinese = decodes('gb18030', sample);
  if (chinese && /\p{Script=Han}/u.test(chinese)) return japanese ? 'Shift_JIS or GB18030' : 'GB18030';
  return 'no encoding known here';
}

/** Checks that a stream of chunks is UTF-8, whatever the cut between them, and takes off the byte order mark. */
export class Utf8Check {
  private rest: Buffer = Buffer.alloc(0);
  private offset = 0;

  /** The part of the stream that is whole characters now, or where it went wrong. */
  take(chunk: Buffer, last = false): Buffer | WrongEncoding {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const start = this.offset === 0;
    // A BOM may be cut over chunks, and UTF-16 is told by two bytes.
    if (start && !last && bytes.length < BOM.length) return this.hold(bytes, bytes.length);
    const held = last ? 0 : unfinished(bytes);
    const whole = bytes.subarray(0, bytes.length - held);
    if (!isUtf8(whole) || (start && whole.subarray(0, 2).includes(0))) return this.wrong(bytes);
    this.hold(bytes, held);
    return start && whole.subarray(0, BOM.length).equals(BOM) ? whole.subarray(BOM.length) : whole;
  }

  private hold(bytes: Buffer, held: number): Buffer {
    this.rest = bytes.subarray(bytes.length - held);
    this.offset += bytes.length - held;
    return bytes.subarray(0, 0);
  }

  private wrong(bytes: Buffer): WrongEncoding {
    const start = this.offset === 0;
    const zero = start ? bytes.subarray(0, 2).indexOf(0) : -1;
    const length = zero >= 0 ? zero : validLength(bytes);
    const lineStart = start && length < 2 ? 0 : bytes.lastIndexOf(0x0a, length) + 1;
    const skip = start && bytes.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
    return {
      valid: bytes.subarray(skip, length),
      offset: this.offset + length,
      looksLike: guessEncoding(start && length < 2 ? bytes : bytes.subarray(lineStart)),
    };
  }
}
