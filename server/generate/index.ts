import { OrepathError } from '../errors.ts';
import { writeTables } from '../ingest/tables/index.ts';
import type { EntityRow, TableName } from '../rows.ts';
import { Evidence } from './documents.ts';
import { Cast } from './entity.ts';
import { layOut } from './layout.ts';
import { linkRows } from './links.ts';
import { factRows, matchRows, roleRows, statusRows } from './risks.ts';

/** How large a network to make, and from which seed. */
export interface GenerateOptions {
  /** 10 to 10,000,000; measured up to 1,000,000. */
  entities: number;
  /** 0 to 50,000,000; measured up to 5,000,000. */
  links: number;
  /** A whole number from 0 to 2^32 - 1; the same seed gives the same bytes on every platform. 1 unless told. */
  seed?: number;
}

/** Rows written per table. */
export interface Generated {
  rows: Readonly<Partial<Record<TableName, number>>>;
}

const RANGES = { entities: [10, 10_000_000], links: [0, 50_000_000], seed: [0, 2 ** 32 - 1] } as const;

function checkRange(field: keyof typeof RANGES, value: number): void {
  const [least, most] = RANGES[field];
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: `${field} out of range`,
    expected: `a whole number from ${least} to ${most}`,
    got: String(value),
    where: { field },
  });
}

function* entityRows(cast: Cast): Generator<EntityRow> {
  for (const position of cast.positions) yield cast.row(position);
}

/**
 * Writes the tables of a made-up supply network into a new folder: hubs, fuzzy tiers, cycles (a core of some 13 % of
 * all entities supplies itself), parallel claims, unknown shares, chain links, facts in several editions. Exactly so
 * many entities and links. Throws INVALID_ARGUMENT, and OUTPUT_EXISTS where the folder has anything in it.
 */
export async function generateTables(
  dir: string,
  { entities, links, seed = 1 }: GenerateOptions,
): Promise<Generated> {
  checkRange('entities', entities);
  checkRange('links', links);
  checkRange('seed', seed);
  const cast = new Cast(layOut(entities), seed);
  const evidence = new Evidence(cast);
  const rows = await writeTables(dir, {
    entities: entityRows(cast),
    links: linkRows(cast, evidence, links),
    roles: roleRows(cast),
    facts: factRows(cast),
    statuses: statusRows(cast),
    documents: evidence.rows(),
    matches: matchRows(cast),
  });
  return { rows };
}
