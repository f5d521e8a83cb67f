/** How likely two entities are one by everything but their identifiers, and why. */
import { isEnglishForm } from '../identifiers/index.ts';
import { conflictingScheme } from './identifier-conflict.ts';
import type { NameIndex } from './name-index.ts';
import { nameLikeness } from './name-likeness.ts';
import type { Prepared } from './prepare.ts';
import type { MatchReason, MatchReasonCode } from './reasons.ts';

/** What the names are worth without anything else. */
const OF_NAMES = 0.9;

/** What speaks for it closes this part of the way to 1; what speaks against takes this part (negative) away. */
const WEIGHTS: Partial<Readonly<Record<MatchReasonCode, number>>> = {
  SAME_IDENTIFIER: 0.7,
  SHARED_NUMBER: 0.5,
  SAME_EMAIL_DOMAIN: 0.5,
  RARE_WORD: 0.3,
  SAME_ADDRESS: 0.3,
  NEAR: 0.3,
  SAME_COUNTRY: 0.1,
  SAME_LEGAL_FORM: 0.1,
  OTHER_BRANCH: -0.03,
  OTHER_LEGAL_FORM: -0.05,
  FAR: -0.1,
  OTHER_COUNTRY: -0.12,
  IDENTIFIER_CONFLICT: -0.25,
};

/** Without an identifier nothing is certain. */
const MOST = 0.99;

/** Kilometres within which two points are one place, and beyond which they are two. */
const NEAR_KM = 5;
const FAR_KM = 50;

/** Names that may have a word that still says whose name it is. */
const RARE = 8;

/** Part of the shorter address's words that the other has. */
const SAME_ADDRESS = 0.6;

export interface Scored {
  score: number;
  /** Of the names alone, 0..1. */
  likeness: number;
  reasons: readonly MatchReason[];
}

/** The names and everything besides of two entities, by their positions in the index. */
export function scorePair(index: NameIndex, all: readonly Prepared[], a: number, b: number): Scored {
  const likeness = nameLikeness(index, all, a, b);
  const reasons = [...ofNames(index, all[a]!, all[b]!, likeness), ...besides(all[a]!, all[b]!)];
  return { score: scoreOf(likeness, reasons), likeness, reasons };
}

/**
 * 0.9 times the likeness of the names (name-likeness.ts). Then what speaks for it, each closing a part of the way to 1:
 * an identifier that does not settle it 0.7, a number that companies may share or one e-mail domain 0.5, a word that few names have, one
 * address or less than 5 km 0.3, one country or legal form 0.1. Then what speaks against it, each taking a part away: two numbers of one register
 * 0.25, two countries 0.12, more than 50 km 0.1, two legal forms 0.05, two branches (or one beside the whole) 0.03.
 * 0 to 0.99, three decimals.
 */
export function scoreOf(likeness: number, reasons: readonly MatchReason[]): number {
  const weights = reasons.map(({ code }) => WEIGHTS[code] ?? 0);
  let rest = 1 - OF_NAMES * likeness;
  for (const weight of weights) if (weight > 0) rest *= 1 - weight;
  let score = 1 - rest;
  for (const weight of weights) if (weight < 0) score *= 1 + weight;
  return Math.min(MOST, Math.round(1000 * score) / 1000);
}

function ofNames(index: NameIndex, a: Prepared, b: Prepared, likeness: number): MatchReason[] {
  const reasons: MatchReason[] = [
    likeness > 0 && a.parts.folded.text === b.parts.folded.text
      ? { code: 'SAME_NAME' }
      : { code: 'NAME_ALIKE', value: likeness.toFixed(2) },
  ];
  const rare = a.parts.words.filter((word) => b.parts.words.includes(word) && index.countOf(word) <= RARE);
  if (rare[0]) reasons.push({ code: 'RARE_WORD', value: rare[0] });
  const branches = [a.parts.branch, b.parts.branch];
  if (branches[0] !== branches[1]) {
    reasons.push({ code: 'OTHER_BRANCH', value: branches.filter(Boolean).sort().join(' / ') });
  }
  return reasons;
}

/** Everything but the names. */
function besides(a: Prepared, b: Prepared): MatchReason[] {
  return [
    ofNumbers(a, b),
    ofLegalForms(a.parts.folded.forms, b.parts.folded.forms),
    ofCountries(a.record.country, b.record.country),
    ofAddresses(a.addressWords, b.addressWords),
    ofPoints(a, b),
    ofEmail(a, b),
    ofMaterials(a, b),
  ].filter((reason) => reason !== undefined);
}

function ofNumbers(a: Prepared, b: Prepared): MatchReason | undefined {
  const scheme = conflictingScheme(a.exclusive, b.exclusive);
  if (scheme) return { code: 'IDENTIFIER_CONFLICT', value: scheme };
  const shared = a.identifiers.find((id) => b.identifiers.includes(id));
  return shared ? { code: 'SHARED_NUMBER', value: shared } : undefined;
}

/** A form in English beside one of another language is its translation, and says nothing. */
function ofLegalForms(a: readonly string[], b: readonly string[]): MatchReason | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some((form) => b.includes(form))) {
    return { code: 'SAME_LEGAL_FORM', value: a.find((form) => b.includes(form))! };
  }
  if (a.some(isEnglishForm) || b.some(isEnglishForm)) return undefined;
  return { code: 'OTHER_LEGAL_FORM', value: [a[0], b[0]].sort().join(' / ') };
}

function ofCountries(a: string | undefined, b: string | undefined): MatchReason {
  if (!a || !b) return { code: 'COUNTRY_UNKNOWN' };
  return a === b
    ? { code: 'SAME_COUNTRY', value: a }
    : { code: 'OTHER_COUNTRY', value: [a, b].sort().join(' / ') };
}

function ofAddresses(a: ReadonlySet<string>, b: ReadonlySet<string>): MatchReason | undefined {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return undefined;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= SAME_ADDRESS ? { code: 'SAME_ADDRESS' } : undefined;
}

function ofPoints(a: Prepared, b: Prepared): MatchReason | undefined {
  const distance = kilometres(a.record, b.record);
  if (distance === undefined || (distance > NEAR_KM && distance < FAR_KM)) return undefined;
  return { code: distance <= NEAR_KM ? 'NEAR' : 'FAR', value: `${distance.toFixed(0)} km` };
}

interface Point {
  latitude?: number;
  longitude?: number;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Along a great circle (haversine). */
function kilometres(a: Point, b: Point): number | undefined {
  if (a.latitude === undefined || a.longitude === undefined) return undefined;
  if (b.latitude === undefined || b.longitude === undefined) return undefined;
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const part = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(part)));
}

function ofEmail(a: Prepared, b: Prepared): MatchReason | undefined {
  if (!a.emailDomain || a.emailDomain !== b.emailDomain) return undefined;
  return { code: 'SAME_EMAIL_DOMAIN', value: a.emailDomain };
}

function ofMaterials(a: Prepared, b: Prepared): MatchReason | undefined {
  const shared = a.record.materials.filter((material) => b.record.materials.includes(material)).sort();
  return shared.length > 0 ? { code: 'SAME_MATERIAL', value: shared.join(', ') } : undefined;
}

/** Whether two may be one at all: of one kind; smelters with no two RMI ids and no two metals. */
export function mayBeOne(a: Prepared, b: Prepared): boolean {
  if (a.record.kind !== b.record.kind) return false;
  if (a.record.kind !== 'smelter') return true;
  const [plants, others] = [a.exclusive.get('rmi'), b.exclusive.get('rmi')];
  if (plants && others && !plants.some((id) => others.includes(id))) return false;
  return !twoMetals(a.record.materials, b.record.materials);
}

const twoMetals = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((material) => b.includes(material));
