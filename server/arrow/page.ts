/** A page of a download, made off the request path from the columns that analytics holds. */
import { exposureOf } from '../analytics/exposure.ts';
import { noticesOfAll } from '../analytics/notices.ts';
import type { Prepared } from '../analytics/prepare.ts';
import { askedOf } from '../analytics/question.ts';
import { OrepathError } from '../errors.ts';
import { type Arrangement, upstreamArrangement, wholeArrangement } from './arrangement.ts';
import { carriedBy } from './carried.ts';
import { type EncodedPage, encodePage } from './encode.ts';
import { entityColumns, linkColumns, type TableName } from './tables.ts';

/** Most rows of one table: some 400 MB of links. */
export const MOST_ROWS = 5_000_000;
/** Rows of a page: a few megabytes. */
export const PAGE_ROWS = 65_536;

export interface PageOrder {
  readonly table: TableName;
  /** Null: the whole space. */
  readonly buyer: number | null;
  /** Which page, from 0. */
  readonly page: number;
  readonly pageRows?: number;
  readonly mostRows?: number;
  /** What stands in the metadata beside what the graph itself has to say, by key. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** Throws NOT_A_BUYER, and ANSWER_TOO_LARGE where the table has more rows than may be taken at once. */
export function arrowPage(prepared: Prepared, order: PageOrder): EncodedPage {
  const { table, buyer, page, pageRows = PAGE_ROWS, mostRows = MOST_ROWS } = order;
  const arrangement = buyer === null ? wholeArrangement(prepared) : upstreamArrangement(prepared, buyer);
  const rows = arrangement[table].length;
  if (rows > mostRows) throw tooLarge(table, rows, mostRows);
  const carried = buyer === null ? null : carriedBy(prepared, buyer, arrangement);
  const columns = (table === 'entities' ? entityColumns : linkColumns)(prepared, arrangement, carried);
  const metadata = page === 0 ? metadataOf(prepared, order, arrangement) : new Map<string, string>();
  return encodePage(columns, metadata, { rows, pageRows, page });
}

function tooLarge(table: TableName, rows: number, mostRows: number): OrepathError {
  return new OrepathError({
    code: 'ANSWER_TOO_LARGE',
    message: 'this table has more rows than one download may; ask for one buyer, a material or fewer tiers',
    expected: `at most ${mostRows} ${table}`,
    got: String(rows),
  });
}

/** Each value as JSON, under `orepath:` and its key. */
function metadataOf(prepared: Prepared, { table, buyer, about }: PageOrder, arrangement: Arrangement) {
  const { projection, question } = prepared;
  const { entities, links } = arrangement;
  const { limits, faults, ...figures } =
    buyer === null ? noticesOfAll(prepared) : aboutBuyer(prepared, buyer);
  const values = {
    table,
    question: askedOf(projection, question),
    buyer: buyer === null ? null : projection.idOf(buyer),
    ...figures,
    entities: entities.length,
    links: links.length,
    leftOut: leftOut(prepared, arrangement),
    limits,
    faults,
    ...about,
  };
  return new Map(Object.entries(values).map(([key, value]) => [`orepath:${key}`, JSON.stringify(value)]));
}

/** An expected exposure is never told without its bounds, its coverage and what was not traced. */
function aboutBuyer(prepared: Prepared, buyer: number) {
  const { exposure, coverage, mass, limits, faults } = exposureOf(prepared, buyer, false);
  return { exposure, coverage, mass, limits, faults };
}

/**
 * Claims on record into the listed entities that stand behind no row of links: they do not count for the question, or no
 * walk takes them (into ends, beyond the tier limit). And how many more claims than rows there are: of each pair one row.
 */
function leftOut({ projection, supply }: Prepared, { entities, links }: Arrangement) {
  const { byCustomer } = projection;
  let recorded = 0;
  entities.forEach((entity) => {
    recorded += byCustomer[entity + 1]! - byCustomer[entity]!;
  });
  let merged = 0;
  links.forEach((link) => {
    merged += supply.claims[link]!;
  });
  return { claimsNotWalked: recorded - merged, claimsJoined: merged - links.length };
}
