import { moment } from './rows.ts';
import type { EntityRow, FactRow, OracleQuestion } from './tables.ts';

/** Lens `responsible-minerals`: "a threshold (the default: 0.6)". A fact at the threshold is over it. */
const THRESHOLD = 0.6;
const MONTHS = 36;

/** "an empty country is taken from the region" */
export function countryOf(entity: EntityRow): string | undefined {
  return entity.country || entity.region?.split('-')[0] || undefined;
}

/** Does the fact speak of x at all, by its id, its place or its material, whatever the lens? */
export function speaksOf(fact: FactRow, x: EntityRow, material: string | undefined): boolean {
  const madeOf = (m: string) => (x.materials ?? []).includes(m);
  const nothingStated = (x.materials ?? []).length === 0;
  // "A fact with material f counts only if the question names f or none, and x's materials include f or are not
  // stated."
  if (fact.material) {
    if (material && material !== fact.material) return false;
    if (!madeOf(fact.material) && !nothingStated) return false;
  }
  // "A fact about material:f counts if x's materials include f and the question names f or none."
  if (fact.about.startsWith('material:')) {
    const f = fact.about.slice('material:'.length);
    return madeOf(f) && (!material || material === f);
  }
  if (fact.about.startsWith('iso:')) {
    const place = fact.about.slice('iso:'.length);
    // "About iso:CC-RR: only entities whose region is CC-RR"; "About iso:CC: entities whose country is CC".
    return place.includes('-') ? x.region === place : countryOf(x) === place;
  }
  return fact.about === x.id; // "About its id: always."
}

/** The kinds on which `responsible-minerals` lets a fact count; `proportional` takes "all kinds of entity". */
export function countsOnKind(fact: FactRow, x: EntityRow, lens: OracleQuestion['lens']): boolean {
  if (lens === 'proportional') return true;
  if (!fact.about.startsWith('iso:')) return true; // entity: "whatever its kind"; material: see readings.md
  const extraction = x.kind === 'mine' || x.kind === 'origin';
  // "a fact about a material in a place (goods lists) counts only on mines and origins there"
  if (fact.material) return extraction;
  // "corruption about a place counts on mines, origins and smelters"
  if (fact.risk === 'corruption') return extraction || x.kind === 'smelter';
  // "conflict and environment facts about a place count on every kind there"; labour: see readings.md
  return true;
}

function monthsBefore(date: string, months: number): number {
  const day = new Date(moment(date));
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months + 1, 0)).getUTCDate();
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, Math.min(day.getUTCDate(), last));
}

/** "A lens may say how old an observation of an entity may be (here 36 months)". */
export function isStale(fact: FactRow, question: OracleQuestion): boolean {
  if (!question.ageing || question.lens !== 'responsible-minerals') return false;
  if (fact.about.startsWith('iso:') || fact.about.startsWith('material:') || !fact.validFrom) return false;
  return moment(fact.validFrom) < monthsBefore(question.asOf, MONTHS);
}

/** What one fact weighs: its severity, or 1 or 0 by the threshold; undefined when it is not rated, or stale. */
export function weight(fact: FactRow, question: OracleQuestion): number | undefined {
  if (fact.severity === undefined || isStale(fact, question)) return undefined;
  if (question.lens === 'proportional') return fact.severity;
  return fact.severity >= THRESHOLD ? 1 : 0;
}
