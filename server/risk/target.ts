/** Entities as facts fall on them: kind, place and materials. */
import type { EntityKind } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import type { Reason, SeenFact } from './facts.ts';
import { includesKind, type RiskRule } from './lens.ts';
import { isOutsideMaterials, materialAbout } from './subject.ts';

/** What decides whether a fact counts on an entity. */
export interface Target {
  readonly kind: EntityKind;
  /** Its own country, or that of its region. */
  readonly country: string | null;
  readonly region: string | null;
  /** As it states them; none: not stated. */
  readonly materials: readonly string[];
}

export function targetOf(projection: Projection, entity: number): Target {
  const region = projection.regionOf(entity);
  return {
    kind: projection.kindOf(entity),
    country: countryOf(projection.countryOf(entity), region),
    region,
    materials: projection.materialsOf(entity),
  };
}

/** Why a fact that can count does not on such an entity, places aside; null where it does. */
export function reasonOnTarget(seen: SeenFact, rule: RiskRule, { kind, materials }: Target): Reason | null {
  const { material } = seen.fact;
  const about = materialAbout(seen.fact);
  if (about !== null && !materials.includes(about)) {
    return materials.length === 0 ? 'material-not-stated' : 'other-material';
  }
  if (materials.length > 0) {
    if (material !== null && !materials.includes(material)) return 'other-material';
    if (materials.every((name) => isOutsideMaterials(rule, name))) return 'material-outside-lens';
  }
  return includesKind(seen.kinds, kind) ? null : 'other-kind';
}

/** What facts about places and materials can speak of such an entity: its country, its region, its materials. */
export function subjectsOf({ country, region, materials }: Target): string[] {
  const places = [...new Set([country, region])].filter((place) => place !== null);
  return [...places.map((place) => `iso:${place}`), ...materials.map((name) => `material:${name}`)];
}

/** The country of an entity: its own, or that of its region where it states none. */
export function countryOf(country: string | null, region: string | null): string | null {
  return country ?? (region === null ? null : countryOfRegion(region));
}

/** The country that a region is in; null for what is no region. */
export function countryOfRegion(region: string): string | null {
  const dash = region.indexOf('-');
  return dash > 0 ? region.slice(0, dash) : null;
}
