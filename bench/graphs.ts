/** The networks that the bench measures on, straight into projections: seeded, so the same on every machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Cast } from '../server/generate/entity.ts';
import { type Layout, layOut } from '../server/generate/layout.ts';
import { buildProjection } from '../server/projection/builder.ts';
import type { Projection } from '../server/projection/projection.ts';
import type { Setting, Size } from './case.ts';
import { readNetwork, writeNetwork } from './network-file.ts';
import { networkSource, type SupplierOf } from './network-source.ts';
import { KNOWN_AT } from './questions.ts';

/**
 * `generated`: as `orepath generate` makes it. `giant`: with one component of 16% of all entities that all supply each
 * other over some way (as in published supply networks). `acyclic`: of the same size, without any cycle.
 */
export type Shape = 'generated' | 'giant' | 'acyclic';

const GIANT = 0.16;

/** Made in memory. */
export function network(size: Size, seed: number, shape: Shape = 'generated'): Promise<Projection> {
  const cast = new Cast(layoutOf(size.entities, shape), seed);
  return buildProjection(
    networkSource(cast, size.links, shape === 'acyclic' ? upstreamOnly(cast) : undefined),
  );
}

/** Where the run keeps it; made, and put there, by who asks for it first, with the snapshot of the questions' moment. */
export async function networkFile({ size, seed, folder }: Setting, shape: Shape): Promise<string> {
  const file = join(folder, `${shape}-${size.entities}-${size.links}-${seed}.snapshot`);
  if (existsSync(file)) return file;
  const made = await network(size, seed, shape);
  made.snapshotAt(KNOWN_AT);
  writeNetwork(file, made);
  return file;
}

/** As `network`, read from the run's folder. */
export async function keptNetwork(setting: Setting, shape: Shape = 'generated'): Promise<Projection> {
  return readNetwork(await networkFile(setting, shape));
}

function layoutOf(entities: number, shape: Shape): Layout {
  const layout = layOut(entities);
  const core = {
    generated: layout.coreEnd - layout.coreStart,
    giant: Math.ceil(entities * GIANT),
    acyclic: 0,
  };
  return { ...layout, coreEnd: layout.coreStart + core[shape] };
}

/** Supply runs from higher positions to lower ones; what does not, comes from the next position instead. */
function upstreamOnly({ positions }: Cast): SupplierOf {
  const numberAt = new Uint32Array(positions.length);
  for (let number = 0; number < positions.length; number++) numberAt[positions[number]!] = number;
  return (supplier, customer) => {
    const next = positions[customer]! + 1;
    return positions[supplier]! >= next ? supplier : numberAt[next]!;
  };
}
