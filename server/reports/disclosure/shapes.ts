/** What parts of a content are, told by their shape: kinds of report come and go, these stay. */
import { ENTITY_KINDS, type EntityKind } from '../../model.ts';
import type { ReportEntity, Withheld } from '../report.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isWithheld = (value: unknown): value is Withheld =>
  isObject(value) && 'withheld' in value && 'source' in value;

export const isEntity = (value: unknown): value is ReportEntity & Json =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  'name' in value &&
  'country' in value &&
  ENTITY_KINDS.includes(value['kind'] as EntityKind);

/** Says who supplies whom. */
export const isRelationship = (value: Json): boolean =>
  isEntity(value['customer']) && isEntity(value['supplier']);

export const isClaim = (value: Json): boolean =>
  typeof value['id'] === 'string' && 'basis' in value && 'scope' in value && 'depth' in value;

/** Numbers of the citations that state an object, its own or those of the claim that it holds. */
export function sourcesOf(value: Json): number[] | null {
  const { source, sources, claim } = value;
  if (typeof source === 'number') return [source];
  if (Array.isArray(sources)) return sources.filter((one) => typeof one === 'number');
  if (source === null) return [];
  return isObject(claim) ? sourcesOf(claim) : null;
}
