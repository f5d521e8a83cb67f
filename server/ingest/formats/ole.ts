/** The old container of Office files ([MS-CFB]): what its directory names, told without following its sectors. */

const MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Directory entries are 128 bytes and lie on their multiples; byte 64 has the length of the name with its end. */
const ENTRY = 128;

export const isOle = (head: Buffer): boolean => head.subarray(0, MAGIC.length).equals(MAGIC);

/** Whether a container has a stream of this name. */
export function hasStream(container: Buffer, name: string): boolean {
  const bytes = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = container.indexOf(bytes); at >= 0; at = container.indexOf(bytes, at + 1)) {
    if (
      at % ENTRY === 0 &&
      at + ENTRY <= container.length &&
      container.readUInt16LE(at + 64) === bytes.length
    ) {
      return true;
    }
  }
  return false;
}
