/**
 * The snapshot file: a projection as it lies in memory, to start from in place of the store.
 *
 *     0   magic, 8 bytes
 *     8   byte-order mark, 4 bytes: numbers are in the machine's own order
 *     12  length of the header, 4 bytes
 *     16  SHA-256 of the header, 32 bytes
 *     48  the header: JSON, padded with spaces to a multiple of ALIGNMENT from the beginning of the file
 *         the sections, each a typed array, padded with zeros to a multiple of ALIGNMENT
 *
 * Every byte is under the header's or a section's checksum (padding included), or compared with what it must be.
 */
export const MAGIC = Buffer.from('OREPROJ\n', 'latin1');
/** Raised whenever what a projection holds, or how, changes. */
export const FORMAT = 3;
export const BYTE_ORDER_MARK = 0x01020304;
export const HEADER_AT = 48;
/** Of sections: a multiple of every type's size, and of a cache line. */
export const ALIGNMENT = 64;

export const TYPES = { Uint8Array, Int32Array, Uint32Array, Float64Array } as const;
export type TypeName = keyof typeof TYPES;
export type Column = InstanceType<(typeof TYPES)[TypeName]>;

export interface Section {
  readonly type: TypeName;
  /** In values. */
  readonly length: number;
  /** In bytes, from the beginning of the file. */
  readonly offset: number;
  /** SHA-256 in hexadecimal, over the section and its padding. */
  readonly checksum: string;
}

/** What the file is of: it is used for nothing else. */
export interface Stamp {
  /** Version of the service that wrote it. */
  readonly service: string;
  /** Identity of the store. */
  readonly store: string;
  readonly revision: number;
  readonly space: string;
  /** Digest of the imports that the space shows. */
  readonly imports: string;
}

export interface Header {
  readonly format: number;
  readonly stamp: Stamp;
  /** Length of the file in bytes. */
  readonly bytes: number;
  readonly sections: readonly Section[];
  /** The parts of the projection with `{ "section": n }` in the place of each column. */
  readonly parts: unknown;
}

export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
