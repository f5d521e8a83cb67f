/** Long texts in pieces: a report of many buyers is tens of megabytes, and is not held twice. */

/** Bytes in a piece, or a line more. */
const PIECE = 65_536;

/** UTF-8 with each piece of its text, cut at the ends of lines, as `change` makes it. */
export function* changedPieces(bytes: Uint8Array, change: (text: string) => string): Generator<Buffer> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 0; from < whole.length; ) {
    const end = whole.indexOf('\n', from + PIECE);
    const to = end < 0 ? whole.length : end + 1;
    yield Buffer.from(change(whole.toString('utf8', from, to)));
    from = to;
  }
}
