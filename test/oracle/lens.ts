import { moment } from './rows.ts';
import type { EntityRow, FactRow, Kind, OracleQuestion, OracleTables } from './tables.ts';

/** "Lens `responsible-minerals`: a threshold (the default: 0.6)". A fact at the threshold is over it. */
const THRESHOLD = 0.6;
const MONTHS = 36;
const CONFLICT_MINERALS = ['tin', 'tantalum', 'tungsten', 'gold'];
/** Dodd-Frank, section 1502(e)(1): the Democratic Republic of the Congo and the countries that border on it. */
const COVERED = ['CD', 'AO', 'BI', 'CF', 'CG', 'RW', 'SS', 'TZ', 'UG', 'ZM'];
export const CAHRA_LIST = 'Indicative list of conflict-affected and high-risk areas';

/** OECD Annex II, paragraph 1: what counts as a serious abuse. */
const SERIOUS_ABUSES = ['torture', 'forced-labour', 'child-labour', 'gross-human-rights-abuse', 'war-crimes'];
const BRIBERY = ['corruption', 'bribery', 'misrepresentation-of-origin'];
const ARMED = ['conflict', 'non-state-armed-groups', 'security-forces'];

/** "an empty country is taken from the region" */
export function countryOf(entity: EntityRow): string | undefined {
  return entity.country || entity.region?.split('-')[0] || undefined;
}

/** Which risks of the tables a question about one risk reads. */
export function risksRead({ lens, risk }: OracleQuestion): string[] {
  const oecd = lens === 'oecd-annex-ii' || lens === 'eu-2017-821';
  if (lens === 'eu-2017-821' && risk === 'conflict') return [...ARMED, 'high-risk-area'];
  if (oecd && risk === 'conflict') return ARMED;
  if (oecd && risk === 'serious-abuses') return SERIOUS_ABUSES;
  if (oecd && risk === 'corruption') return BRIBERY;
  if (lens === 'dodd-frank-1502') {
    if (risk === 'conflict') return ['conflict', 'non-state-armed-groups'];
    if (risk === 'armed-groups') return ['conflict', 'non-state-armed-groups', 'armed-groups'];
    return [];
  }
  return [risk];
}

/** The places that the text itself names, as facts: origin in a covered country. */
export function factsOfTheText({ lens, risk }: OracleQuestion): FactRow[] {
  if (lens !== 'dodd-frank-1502' || risk === 'armed-groups') return [];
  return COVERED.map((country) => ({
    about: `iso:${country}`,
    risk: 'origin',
    severity: 1,
    document: 'text',
  }));
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

const isExtraction = ({ kind }: EntityRow): boolean => kind === 'mine' || kind === 'origin';
const isPlace = ({ about }: FactRow): boolean => about.startsWith('iso:');
const isAboutMaterial = ({ about }: FactRow): boolean => about.startsWith('material:');

/** The kinds on which the lens lets a fact count. */
export function countsOnKind(fact: FactRow, x: EntityRow, question: OracleQuestion): boolean {
  switch (question.lens) {
    case 'proportional': // "all kinds of entity"
    case 'mitigated':
      return true;
    case 'responsible-minerals':
      return countsByDefault(fact, x);
    case 'oecd-annex-ii':
      return countsUnderAnnexII(fact, x, question.risk);
    case 'dodd-frank-1502':
    case 'eu-2017-821': // Origin decides; recycled sources and facts about a material anywhere are outside either text.
      if (isAboutMaterial(fact)) return false;
      return isPlace(fact) ? isExtraction(x) : x.kind !== 'recycled';
  }
}

function countsByDefault(fact: FactRow, x: EntityRow): boolean {
  if (!isPlace(fact)) return true; // entity: "whatever its kind"; material: see readings.md
  // "a fact about a material in a place (goods lists) counts only on mines and origins there"
  if (fact.material) return isExtraction(x);
  // "corruption about a place counts on mines, origins and smelters"
  if (fact.risk === 'corruption') return isExtraction(x) || x.kind === 'smelter';
  // Labour facts about a place are drawn from goods lists: see readings.md.
  if (fact.risk === 'child-labour' || fact.risk === 'forced-labour') return isExtraction(x);
  // "conflict and environment facts about a place count on every kind there"
  return true;
}

/** Where facts count under Annex II, by the paragraphs that the asked risk falls under. */
function countsUnderAnnexII(fact: FactRow, x: EntityRow, risk: string): boolean {
  const money = [...BRIBERY, 'money-laundering', 'taxes-fees-royalties'].includes(risk);
  if (isAboutMaterial(fact) || (isPlace(fact) && fact.material)) return isExtraction(x);
  if (!isPlace(fact)) return money || x.kind !== 'recycled';
  const handled: Kind[] = money ? ['site', 'smelter', 'mine', 'origin'] : ['mine', 'origin'];
  return ARMED.includes(risk) ? x.kind !== 'recycled' : handled.includes(x.kind);
}

/** Does the text speak of the materials at hand? Dodd-Frank and the Regulation name four. */
export function isInMaterials(fact: FactRow, x: EntityRow, question: OracleQuestion): boolean {
  if (question.lens !== 'dodd-frank-1502' && question.lens !== 'eu-2017-821') return true;
  const known = (material: string | undefined) => !material || CONFLICT_MINERALS.includes(material);
  const stated = x.materials ?? [];
  return known(question.material) && known(fact.material) && (stated.length === 0 || stated.some(known));
}

/** Does the text speak of the place where x is, for such a fact? `listed`: places of the indicative list in force. */
export function isInArea(fact: FactRow, x: EntityRow, question: OracleQuestion, listed: string[]): boolean {
  const { lens, risk } = question;
  const country = countryOf(x);
  if (lens === 'dodd-frank-1502') {
    return fact.document === 'text' || (country !== undefined && COVERED.includes(country));
  }
  if (lens !== 'eu-2017-821' || ARMED.includes(risk)) return true;
  return [country, x.region].some((place) => place !== undefined && listed.includes(`iso:${place}`));
}

/** Is the document one that the text takes such a fact from? The Regulation: facts about places from the Union's list. */
export function isAccepted(fact: FactRow, tables: OracleTables, question: OracleQuestion): boolean {
  if (question.lens !== 'eu-2017-821' || question.risk !== 'conflict' || !isPlace(fact)) return true;
  return isOfTheList(fact, tables);
}

export const isOfTheList = (fact: FactRow, { documents }: OracleTables): boolean =>
  documents.some(({ id, title }) => id === fact.document && title === CAHRA_LIST);

function monthsBefore(date: string, months: number): number {
  const day = new Date(moment(date));
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months + 1, 0)).getUTCDate();
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, Math.min(day.getUTCDate(), last));
}

/** "A lens may say how old an observation of an entity may be (here 36 months)". */
export function isStale(fact: FactRow, question: OracleQuestion): boolean {
  if (question.lens !== 'responsible-minerals') return false;
  if (isPlace(fact) || isAboutMaterial(fact) || !fact.validFrom) return false;
  return moment(fact.validFrom) < monthsBefore(question.asOf, MONTHS);
}

/** "the normalised severity is derived": of a fact without one, from a number on a scale that the lens knows. */
function severityOf({ severity, value, scale }: FactRow, { lens }: OracleQuestion): number | undefined {
  if (severity !== undefined) return severity;
  if (!['oecd-annex-ii', 'eu-2017-821'].includes(lens ?? '') || !value || !scale) return undefined;
  const number = Number(value);
  if (Number.isNaN(number)) return undefined;
  if (scale === '0-100, high = good') return number < 0 || number > 100 ? undefined : 1 - number / 100;
  if (scale === '-2.5..2.5, high = good') return Math.min(1, Math.max(0, (2.5 - number) / 5));
  if (scale === '1-5, high = bad') return number < 1 || number > 5 ? undefined : (number - 1) / 4;
  return undefined;
}

/** What one fact weighs: its severity, or 1 or 0 by the threshold; undefined when it is not rated, or stale. */
export function weight(fact: FactRow, question: OracleQuestion): number | undefined {
  const severity = severityOf(fact, question);
  if (severity === undefined || isStale(fact, question)) return undefined;
  if (question.lens === 'proportional' || question.lens === 'mitigated') return severity;
  return severity >= THRESHOLD ? 1 : 0;
}
