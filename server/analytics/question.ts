/** From what a caller asks, in words, to a question with every default and name resolved. */
import { invalidArgument, OrepathError, type Where } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Projection } from '../projection/projection.ts';
import { dayOfMoment, dayText, momentText, parseDay, parseMoment } from '../projection/times.ts';
import { DEFAULT_LENS, type Lens, type Lenses } from '../risk/lens.ts';
import { EQUAL, EQUALLY, NO_SHARE_MODELS, type ShareModel, type ShareModels } from '../shares/share-model.ts';
import type { Asked } from './answer.ts';
import { nearestEntities } from './nearest-entities.ts';

/** What decides which claims count, as asked: absent and null mean the default. */
export interface SupplyInput {
  /** Default: all layers together. */
  material?: string | null | undefined;
  /** Id of the share model that splits remainders; default: equally. */
  shares?: string | null | undefined;
  /** Links walked at most, 1..MAX_TIERS; default: no limit. */
  tiers?: number | null | undefined;
  /** YYYY-MM-DD; default: today in UTC. */
  asOf?: string | null | undefined;
  /** ISO moment or date (00:00 UTC); default: now. */
  knownAt?: string | null | undefined;
}

/** As asked: absent and null mean the default. */
export interface QuestionInput extends SupplyInput {
  risk: string;
  /** Default: responsible-minerals. */
  lens?: string | null | undefined;
}

/** A question about supply alone, whatever is risky. */
export interface SupplyQuestion {
  readonly material: string | null;
  /** How remainders are split among suppliers of unknown share; null: equally. */
  readonly shareModel: ShareModel | null;
  readonly tiers: number | null;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  /** Milliseconds since 1970-01-01. */
  readonly knownAt: number;
}

export interface Question extends SupplyQuestion {
  readonly risk: string;
  readonly lens: Lens;
  /**
   * The snapshot that the draws of the likely band are keyed by, where it is not that of the projection asked: what is
   * cut out of a larger one is drawn as it is there.
   */
  readonly drawnAs?: string;
}

/** Materials that may be asked about: those of the projection, or any where it holds a part of the graph alone. */
export type KnownMaterials = readonly string[] | 'any';

/** Beyond any real chain; a walk that long is one without a limit. */
export const MAX_TIERS = 1000;

/**
 * Resolves names and defaults.
 * Throws UNKNOWN_LENS, UNKNOWN_RISK, UNKNOWN_MATERIAL, UNKNOWN_SHARES (each with the nearest names) or INVALID_ARGUMENT.
 */
export function resolveQuestion(
  projection: Projection,
  lenses: Lenses,
  input: QuestionInput,
  now: number = Date.now(),
  shareModels: ShareModels = NO_SHARE_MODELS,
  materials: KnownMaterials = projection.materials,
): Question {
  const lens = resolveLens(lenses, input.lens);
  const risk = resolveRisk(lens, input.risk);
  const supply = resolveSupply(projection, input, now, shareModels, materials);
  checkMaterial(lens, risk, supply.material);
  return { lens, risk, ...supply };
}

/** The part of a question that is about supply alone. Throws UNKNOWN_MATERIAL, UNKNOWN_SHARES or INVALID_ARGUMENT. */
export function resolveSupply(
  projection: Projection,
  input: SupplyInput,
  now: number = Date.now(),
  shareModels: ShareModels = NO_SHARE_MODELS,
  materials: KnownMaterials = projection.materials,
): SupplyQuestion {
  return {
    shareModel: resolveShares(shareModels, input.shares ?? EQUAL),
    material: resolveMaterial(materials, input.material ?? null),
    tiers: checkTiers(input.tiers ?? null),
    asOf: resolveAsOf(input.asOf ?? null, now),
    knownAt: resolveKnownAt(input.knownAt ?? null, now),
  };
}

/**
 * The index of an entity by id; a bare value is looked up as `own:` too, as in the tables.
 * Throws UNKNOWN_ENTITY with the nearest ids.
 */
export function resolveEntity(projection: Projection, id: string): number {
  const found = projection.indexOf(id);
  if (found >= 0) return found;
  const own = id.includes(':') ? -1 : projection.indexOf(`own:${id}`);
  if (own >= 0) return own;
  throw unknownEntity(projection, id);
}

/** UNKNOWN_ENTITY with the nearest ids; `where` says what named it. */
export function unknownEntity(projection: Projection, id: string, where?: Where): OrepathError {
  return new OrepathError({
    code: 'UNKNOWN_ENTITY',
    message: `No entity ${JSON.stringify(id)}`,
    expected: 'the id of an entity',
    got: id.slice(0, 200),
    ...(where && { where }),
    nearest: nearestEntities(projection, id),
  });
}

/** The question as an answer repeats it. */
export function askedOf(projection: Projection, question: Question): Asked {
  return {
    risk: question.risk,
    material: question.material,
    lens: { id: question.lens.id, version: question.lens.version },
    shares: sharesOf(question),
    tiers: question.tiers,
    asOf: dayText(question.asOf),
    knownAt: momentText(question.knownAt),
    snapshot: projection.snapshotAt(question.knownAt),
  };
}

/** How remainders were split, by name and version. */
export function sharesOf({ shareModel }: SupplyQuestion): Asked['shares'] {
  return shareModel ? { id: shareModel.id, version: shareModel.version } : EQUALLY;
}

/** Null: equally. Throws UNKNOWN_SHARES with the nearest names. */
export function resolveShares(models: ShareModels, id: string): ShareModel | null {
  if (id === EQUAL) return null;
  const model = models.get(id);
  if (model) return model;
  throw unknown('UNKNOWN_SHARES', 'share model', id, [EQUAL, ...models.keys()], '', 'shares');
}

/** The default where none is named. Throws UNKNOWN_LENS with the nearest names. */
export function resolveLens(lenses: Lenses, named: string | null | undefined): Lens {
  const id = named ?? DEFAULT_LENS;
  const lens = lenses.get(id);
  if (lens) return lens;
  throw unknown('UNKNOWN_LENS', 'lens', id, [...lenses.keys()]);
}

function resolveRisk(lens: Lens, risk: string): string {
  if (lens.risks[risk]) return risk;
  const outside = lens.outside[risk];
  const why = outside ? `: ${outside.says} (${outside.citation})` : '';
  throw unknown('UNKNOWN_RISK', 'risk', risk, Object.keys(lens.risks), ` in lens ${lens.id}${why}`);
}

/** What a text does not speak of is refused, never answered with 0. */
function checkMaterial(lens: Lens, risk: string, material: string | null): void {
  const { materials, citation } = lens.risks[risk]!;
  if (material === null || !materials || materials.includes(material)) return;
  const what = ` of which lens ${lens.id} speaks (${citation ?? lens.citation})`;
  throw unknown('UNKNOWN_MATERIAL', 'material', material, materials, what);
}

function resolveMaterial(known: KnownMaterials, material: string | null): string | null {
  if (material === null || known === 'any' || known.includes(material)) return material;
  throw unknown('UNKNOWN_MATERIAL', 'material', material, known);
}

function unknown(
  code: 'UNKNOWN_LENS' | 'UNKNOWN_RISK' | 'UNKNOWN_MATERIAL' | 'UNKNOWN_SHARES',
  what: string,
  got: string,
  known: readonly string[],
  where = '',
  field = what,
): OrepathError {
  return new OrepathError({
    code,
    message: `No ${what} ${JSON.stringify(got)}${where}`,
    expected: known.length > 0 && known.length <= 20 ? `one of ${known.join(', ')}` : `a known ${what}`,
    got: got.slice(0, 200),
    where: { field },
    nearest: nearest(got, known),
  });
}

function checkTiers(tiers: number | null): number | null {
  if (tiers === null || (Number.isInteger(tiers) && tiers >= 1 && tiers <= MAX_TIERS)) return tiers;
  throw invalidArgument('tiers', `a whole number from 1 to ${MAX_TIERS}`, String(tiers));
}

function resolveAsOf(text: string | null, now: number): number {
  const day = text === null ? dayOfMoment(now) : parseDay(text);
  if (day === undefined) throw invalidArgument('asOf', 'a full date, YYYY-MM-DD', text ?? '');
  return day;
}

function resolveKnownAt(text: string | null, now: number): number {
  const time = text === null ? now : parseMoment(text);
  if (time === undefined)
    throw invalidArgument('knownAt', 'an ISO 8601 moment with a zone, or a full date', text ?? '');
  return time;
}
