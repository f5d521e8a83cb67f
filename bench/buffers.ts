/** Bytes in typed arrays, found wherever they hang: each buffer counts once and whole. */

/** The buffers that a value holds and that `seen` does not have yet; it has them afterwards. */
export function bytesIn(value: unknown, seen: Set<object> = new Set()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    if (seen.has(buffer)) return 0;
    seen.add(buffer);
    return buffer.byteLength;
  }
  const parts = value instanceof Map ? value.values() : Object.values(value);
  let bytes = 0;
  for (const part of parts) bytes += bytesIn(part, seen);
  return bytes;
}
