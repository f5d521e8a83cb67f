/** The messages that an Arrow IPC stream is made of (https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format). */

/** `MessageHeader` of Arrow's Message.fbs. */
export const SCHEMA = 1;
export const DICTIONARY = 2;
export const RECORDS = 3;

/** The end of a stream: a message without metadata. */
export const END_OF_STREAM: Uint8Array = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);

export interface Frame {
  readonly kind: number;
  /** The whole message, its length before it and its body behind it. */
  readonly bytes: Uint8Array;
}

/** Where the header's kind and the body's length stand among the fields of the flatbuffer `Message`. */
const [KIND_FIELD, BODY_FIELD] = [1, 3];
/** Marker and length before the metadata. */
const PREFIX = 8;

/** Every message of a stream up to its end. */
export function* framesOf(stream: Uint8Array): Generator<Frame> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at < stream.length; ) {
    const length = view.getInt32(at + 4, true);
    if (length === 0) return;
    const message = at + PREFIX + view.getInt32(at + PREFIX, true);
    const kindAt = fieldOf(view, message, KIND_FIELD);
    const bodyAt = fieldOf(view, message, BODY_FIELD);
    const body = bodyAt === undefined ? 0 : Number(view.getBigInt64(bodyAt, true));
    const end = at + PREFIX + length + body;
    yield { kind: kindAt === undefined ? 0 : view.getUint8(kindAt), bytes: stream.subarray(at, end) };
    at = end;
  }
}

/** Where a field of a flatbuffer's table stands; undefined where it has its default and is left out. */
function fieldOf(view: DataView, table: number, field: number): number | undefined {
  const places = table - view.getInt32(table, true);
  const slot = 4 + 2 * field;
  const offset = slot < view.getUint16(places, true) ? view.getUint16(places + slot, true) : 0;
  return offset === 0 ? undefined : table + offset;
}
