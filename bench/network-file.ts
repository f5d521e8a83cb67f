/** A network kept in a file for as long as a run lasts, so that each process reads it in seconds and none makes it anew. */
import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { type HandedOver, handOver, takeOver } from '../server/projection/handover.ts';
import type { Projection } from '../server/projection/projection.ts';
import { inSharedMemory } from '../server/projection/shared.ts';

export async function writeNetwork(file: string, projection: Projection): Promise<void> {
  await writeFile(file, serialize(outOfSharedMemory(handOver(projection))));
}

export async function readNetwork(file: string): Promise<Projection> {
  return takeOver(inSharedMemory(deserialize(await readFile(file)) as HandedOver));
}

/** Plain data with its typed arrays copied: what stands in shared memory cannot be written. */
function outOfSharedMemory(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  if (Array.isArray(value)) return value.map(outOfSharedMemory);
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, outOfSharedMemory(inner)]));
}
