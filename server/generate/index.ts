/** How large a network to make, and from which seed. */
export interface GenerateOptions {
  /** 10 to 1,000,000 */
  entities: number;
  /** Up to 5,000,000 */
  links: number;
  /** Any integer from 0 to 2^32 - 1; the same seed gives the same bytes on every platform. 1 unless told. */
  seed?: number;
}

/** Rows written per table. */
export interface Generated {
  rows: Readonly<Record<string, number>>;
}

/** Writes the tables of a made-up supply network into a new folder. */
export async function generateTables(_dir: string, _options: GenerateOptions): Promise<Generated> {
  throw new Error('not written yet');
}
