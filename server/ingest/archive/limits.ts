/** What an archive may be, so that a small file cannot fill the disk or the memory. */
export interface ArchiveLimits {
  /** Entries, folders included. */
  entries: number;
  /** Bytes of all entries unzipped. */
  unzippedBytes: number;
  /** Unzipped size over zipped size of one entry, asked of entries above `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  unzippedBytes: 8 * 2 ** 30,
  ratio: 200,
  ratioFrom: 10 * 2 ** 20,
};
