import { sharedOut } from './goods.ts';
import { COUNTRIES, MINING_PLACES } from './places.ts';

/** The sources of one material: origins first, then recycled, then mines. */
export interface Sources {
  readonly start: number;
  readonly recycledFrom: number;
  readonly minesFrom: number;
  readonly end: number;
}

/**
 * Entities by position, from what is sold to what is dug: buyers, further companies, a core in which all supply each
 * other over some way, companies and sites upstream of it, smelters, sources. Supply runs from higher positions to
 * lower ones but inside the core. Bounds are first positions of what their name says.
 */
export interface Layout {
  readonly entities: number;
  readonly buyersEnd: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly smelters: number;
  readonly sources: number;
  /** By material, in the order of MATERIALS. */
  readonly sourcesOf: readonly Sources[];
}

const part = (count: number, perMille: number, least: number): number =>
  Math.max(least, Math.floor((count * perMille) / 1000));

function sourcesOf(start: number, count: number): Sources[] {
  let next = start;
  return sharedOut(count).map((own) => {
    const origins = Math.min(MINING_PLACES.length, Math.floor(own / 5));
    const recycled = Math.min(COUNTRIES.length, Math.floor(own / 16));
    const sources = {
      start: next,
      recycledFrom: next + origins,
      minesFrom: next + origins + recycled,
      end: next + own,
    };
    next += own;
    return sources;
  });
}

/** Lays out a network of at least 10 entities. */
export function layOut(entities: number): Layout {
  const sourceCount = part(entities, 85, 2);
  const smelterCount = part(entities, 40, 1);
  const firms = entities - sourceCount - smelterCount;
  const buyers = part(firms, 110, 1);
  const core = part(entities, 135, 2);
  const coreStart = buyers + Math.floor(((firms - buyers - core) * 45) / 100);
  return {
    entities,
    buyersEnd: buyers,
    coreStart,
    coreEnd: coreStart + core,
    smelters: firms,
    sources: firms + smelterCount,
    sourcesOf: sourcesOf(firms + smelterCount, sourceCount),
  };
}

/** Which material a source is of, and its block. */
export function blockOf(layout: Layout, position: number): { material: number; block: Sources } {
  const material = layout.sourcesOf.findIndex(({ end }) => position < end);
  return { material, block: layout.sourcesOf[material]! };
}
