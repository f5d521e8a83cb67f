/** What an answer must say about itself: the limits it hit and the faults of the data upstream of the buyer. */
import type { Projection } from '../projection/projection.ts';
import { missingLists } from '../risk/series.ts';
import { NOT_RATED, REGION_UNKNOWN, STALE } from '../risk/tally.ts';
import { NOTICE_ENTITIES, type Notice, type NoticeCode } from './answer.ts';
import { countsInLayer } from './claims.ts';
import { materialsOfClaims, materialsUpstream, speaksOf } from './materials-upstream.ts';
import type { Prepared } from './prepare.ts';
import type { ReachTree } from './reach-tree.ts';
import { isBuyer } from './supply.ts';
import { MOST_ROWS } from './tier-walk.ts';
import type { UpstreamWalk } from './upstream-walk.ts';

export interface Rests {
  /** Mass still walking after the last row by tier. */
  readonly unfinished: number;
  /** Mass left walking in cycles too slow to solve. */
  readonly unsolved: number;
}

/** What an answer goes over. */
interface Ground {
  /** Where mass arrives, and who asks. */
  readonly walked: Int32Array;
  /** Everything upstream whatever the shares. */
  readonly upstream: Int32Array;
  /** Links that mass goes over. */
  readonly links: Int32Array;
  /** Materials that links name. */
  readonly materials: () => readonly string[];
}

/** Limits in a fixed order. `walk` is where mass arrives, `tree` everything upstream. */
export function limitsOf(
  prepared: Prepared,
  buyer: number,
  walk: UpstreamWalk,
  tree: ReachTree,
  rests: Rests,
): Notice[] {
  const ground = {
    walked: withBuyer(buyer, walk.entities),
    upstream: tree.entities,
    links: stepsOf(walk, buyer),
    materials: () => materialsUpstream(prepared, buyer, tree),
  };
  return limitsOver(prepared, ground, rests);
}

/** Limits and faults of the answers about all buyers together. */
export function noticesOfAll(prepared: Prepared): { limits: Notice[]; faults: Notice[] } {
  const { supply, projection, counted, unsolved } = prepared;
  const buyers = projection.byId.filter((x) => isBuyer(supply, x));
  const links = Int32Array.from(supply.supplier.keys()).filter((link) => supply.weight[link]! > 0);
  const suppliers = new Set(supply.supplier);
  const walked = new Set(links.map((link) => supply.supplier[link]!));
  for (const buyer of buyers) walked.add(buyer);
  const ground = {
    walked: Int32Array.from(walked),
    upstream: Int32Array.from(suppliers),
    links,
    materials: () => materialsOfClaims(projection, (claim) => counted[claim] === 1),
  };
  const everyone = new Set([...suppliers, ...buyers]);
  return {
    limits: limitsOver(prepared, ground, { unfinished: 0, unsolved }),
    faults: faultsAmong(prepared, Int32Array.from(everyone)),
  };
}

function limitsOver(prepared: Prepared, ground: Ground, rests: Rests): Notice[] {
  const { supply, vector, closed } = prepared;
  const { walked, links } = ground;
  const flagged = (flag: number) => ground.upstream.filter((x) => vector.flags[x]! & flag);
  const unquantified = new Set(supply.splitEqually);
  return [
    about(
      prepared,
      'ASSUMED_SHARES',
      'split a remainder among suppliers of unknown share by assumption, and are taken to have no other suppliers',
      walked.filter((x) => supply.assumed[x]! > 0 && !closed[x]),
    ),
    about(
      prepared,
      'SHARES_WITHOUT_QUANTITY',
      'split a remainder equally: the share model has no quantities for all of the suppliers alike',
      walked.filter((x) => unquantified.has(x)),
    ),
    about(
      prepared,
      'CLOSED_LOOPS',
      'supply only each other; what enters counts as opaque',
      walked.filter((x) => closed[x]),
    ),
    about(
      prepared,
      'FACTS_NOT_RATED',
      'have a fact without severity: 0 in low and expected, 1 in high',
      flagged(NOT_RATED),
    ),
    about(
      prepared,
      'FACTS_STALE',
      'have an observation older than the lens allows: as if not rated',
      flagged(STALE),
    ),
    about(
      prepared,
      'REGION_NOT_STATED',
      'do not state where they are, so facts about regions, and rules for an area, do not reach them',
      flagged(REGION_UNKNOWN),
    ),
    listsMissing(prepared),
    outsideLens(prepared, ground),
    counted(
      'CHAIN_CLAIMS',
      'links stand for one step or more, so tiers behind them are "or further"',
      chains(prepared, links),
    ),
    counted(
      'COMPANY_LEVEL_CLAIMS',
      'links say what is somewhere in a supplier’s chain, not what is in a given product',
      companyLevel(prepared, links),
    ),
    rest('ROWS_BY_TIER_CUT', `of the mass still walks after tier ${MOST_ROWS}`, rests.unfinished),
    rest('NOT_SOLVED', 'of the mass still walked in a cycle when its solution was given up', rests.unsolved),
  ].filter((notice) => notice !== null);
}

/** Faults of the data upstream of the buyer, the buyer included, in a fixed order. */
export function faultsOf(prepared: Prepared, buyer: number, tree: ReachTree): Notice[] {
  return faultsAmong(prepared, withBuyer(buyer, tree.entities));
}

function faultsAmong(prepared: Prepared, upstream: Int32Array): Notice[] {
  const { faults } = prepared.supply;
  const among = (faulty: readonly number[]) =>
    faulty.length === 0 ? [] : upstream.filter((x) => isAmong(faulty, x));
  return [
    about(
      prepared,
      'SHARES_ABOVE_ONE',
      'have known shares that add up to more than 1; they were scaled to 1',
      among(faults.sharesAboveOne),
    ),
    about(
      prepared,
      'USES_DECLARED_UNUSED',
      'declare not to use a material that links into them name; the links count',
      among(faults.usesDeclaredUnused),
    ),
    about(
      prepared,
      'LINKS_INTO_ENDS',
      'are mines, origins or recycled sources with links into them, which are walked by nothing',
      upstream.filter((x) => hasLinkIntoEnd(prepared, x)),
    ),
    about(
      prepared,
      'OUTSIDE_OWN_DATES',
      'have links that count on a date outside their own',
      upstream.filter((x) => isOutsideOwnDates(prepared, x)),
    ),
  ].filter((notice) => notice !== null);
}

/** The buyer first, unless it is upstream of itself: each entity once. */
function withBuyer(buyer: number, upstream: Int32Array): Int32Array {
  if (upstream.includes(buyer)) return upstream;
  const all = new Int32Array(upstream.length + 1);
  all[0] = buyer;
  all.set(upstream, 1);
  return all;
}

/** Every link that the walk takes, once: the buyer's own are among its steps where it meets itself and goes on. */
function stepsOf({ entities, stepOffsets, stepLink, firstLinks }: UpstreamWalk, buyer: number): Int32Array {
  const at = entities.indexOf(buyer);
  if (at >= 0 && stepOffsets[at + 1]! > stepOffsets[at]!) return stepLink;
  const all = new Int32Array(firstLinks.length + stepLink.length);
  all.set(firstLinks);
  all.set(stepLink, firstLinks.length);
  return all;
}

function isAmong(ascending: readonly number[], entity: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < entity) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === entity;
}

function about(
  { projection }: Prepared,
  code: NoticeCode,
  what: string,
  entities: Int32Array | readonly number[],
): Notice | null {
  if (entities.length === 0) return null;
  const listed = firstById(projection, entities);
  return {
    code,
    message: `${entities.length} ${entities.length === 1 ? 'entity' : 'entities'}: ${what}`,
    count: entities.length,
    entities: Array.from(listed, (x) => projection.idOf(x)),
  };
}

/** The first few by id. */
function firstById({ idRank, byId }: Projection, entities: Int32Array | readonly number[]): Int32Array {
  const ranks = Int32Array.from(entities, (x) => idRank[x]!).sort();
  return ranks.subarray(0, NOTICE_ENTITIES).map((rank) => byId[rank]!);
}

function counted(code: NoticeCode, what: string, count: number): Notice | null {
  return count === 0 ? null : { code, message: `${count} ${what}`, count };
}

/** Less than this is lost in the rounding of masses that add up to 1. */
const NO_REST = 1e-12;

function rest(code: NoticeCode, what: string, mass: number): Notice | null {
  return mass < NO_REST ? null : { code, message: `${mass} ${what}` };
}

/** What a list says cannot be known without any edition of it. */
function listsMissing({ projection, question }: Prepared): Notice | null {
  const missing = missingLists(projection, question.lens.risks[question.risk]!, question.knownAt);
  if (missing.length === 0) return null;
  const message = `no edition is on record of ${missing.join(', ')}: what it lists is not known, and nothing here is hit by it`;
  return { code: 'LISTS_NOT_ON_RECORD', message, count: missing.length, names: missing };
}

/** A question without a material averages over these too, as if nothing in them were hit. */
function outsideLens({ question }: Prepared, { materials }: Ground): Notice | null {
  const { lens, material, risk: asked } = question;
  if (material !== null || !lens.risks[asked]!.materials) return null;
  const outside = materials().filter((name) => !speaksOf(question, name));
  if (outside.length === 0) return null;
  const message = `the lens does not speak of ${outside.join(', ')}: their part of the supply is never hit`;
  return { code: 'MATERIALS_OUTSIDE_LENS', message, count: outside.length, names: outside };
}

function chains({ supply }: Prepared, links: Int32Array): number {
  let count = 0;
  for (let i = 0; i < links.length; i++) if (!supply.direct[links[i]!]) count++;
  return count;
}

function companyLevel({ supply, projection }: Prepared, links: Int32Array): number {
  const { scope } = projection.claims;
  let count = 0;
  for (let i = 0; i < links.length; i++) if (scope[supply.claim[links[i]!]!] === 0) count++;
  return count;
}

function hasLinkIntoEnd({ projection, question }: Prepared, x: number): boolean {
  if (!projection.entities.terminal[x]) return false;
  for (let claim = projection.byCustomer[x]!; claim < projection.byCustomer[x + 1]!; claim++) {
    if (countsInLayer(projection, question, claim)) return true;
  }
  return false;
}

/** The date is outside the entity's own, though links that count on it lead in or out. */
function isOutsideOwnDates({ projection, question }: Prepared, x: number): boolean {
  const { validFrom, validTo } = projection.entities;
  return validFrom[x]! > question.asOf || validTo[x]! < question.asOf;
}
