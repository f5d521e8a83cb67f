/** A network kept in a snapshot file for as long as a run lasts, so that each process reads it and none makes it anew. */
import type { Stamp } from '../server/projection/file/format.ts';
import { readProjectionFile } from '../server/projection/file/read.ts';
import { writeProjectionFile } from '../server/projection/file/write.ts';
import { handOver, takeOver } from '../server/projection/handover.ts';
import type { Projection } from '../server/projection/projection.ts';
import { VERSION } from '../server/version.ts';

const STAMP: Stamp = { service: VERSION, store: 'none: the bench', revision: 0, space: 'bench', imports: '' };

export function writeNetwork(file: string, projection: Projection): void {
  writeProjectionFile(file, handOver(projection), STAMP);
}

/** Throws where the file is damaged or not there. */
export function readNetwork(file: string): Projection {
  const parts = readProjectionFile(file, STAMP);
  if (!parts) throw new Error(`${file} is not there`);
  return takeOver(parts);
}
