/** Which documents a report names, and which of them let what they say pass. */
import { mayPass } from '../profile/licences.ts';
import type { Profile } from '../profile/profile.ts';
import type { Citation, Withheld } from '../report.ts';
import type { Names } from './names.ts';
import { isClaim, isObject } from './shapes.ts';

const KEPT_BACK: Withheld = { withheld: 'profile', source: null };

/** Whether a document's licence lets its data leave under a profile. A lens that is a law or a guidance is quoted by anybody. */
export function letsPass({ id, licence }: Pick<Citation, 'id' | 'licence'>, { licences }: Profile): boolean {
  if (!licences.gate || id.startsWith('lens:')) return true;
  return mayPass(typeof licence === 'string' ? licence : null, licences.passes);
}

/** Citations as they leave, and the numbers of those whose data the licence keeps back. */
export function disclosedSources(
  content: { citations: readonly Citation[] },
  profile: Profile,
  names: Names,
): { citations: Citation[]; gated: Set<number>; hidden: number } {
  const { citations } = content;
  const gated = new Set(citations.filter((one) => !letsPass(one, profile)).map(({ number }) => number));
  const supply = profile.sources === 'published' ? sourcesOfClaims(content) : new Set<number>();
  const shown = citations.map((one) => isShown(one, profile, supply, names));
  return {
    citations: citations.map((one, i) => (shown[i] ? one : standIn(one))),
    gated,
    hidden: shown.filter((one) => !one).length,
  };
}

function isShown(one: Citation, { sources }: Profile, supply: ReadonlySet<number>, names: Names): boolean {
  if (sources === 'none') return false;
  const texts = [one.id, one.publisher, one.title, one.url].filter((text) => typeof text === 'string');
  if (texts.some((text) => names.mentionedIn(text))) return false;
  if (sources === 'all' || one.id.startsWith('lens:')) return true;
  return typeof one.url === 'string' && /^https?:\/\//i.test(one.url) && !supply.has(one.number);
}

function standIn({ number }: Citation): Citation {
  const id = `withheld:doc-${number}`;
  const [publisher, title, date, edition] = [KEPT_BACK, KEPT_BACK, KEPT_BACK, KEPT_BACK];
  return { number, id, publisher, title, date, edition, licence: KEPT_BACK, url: KEPT_BACK, hash: KEPT_BACK };
}

/** Numbers of the citations that state who supplies whom. */
function sourcesOfClaims(content: unknown): Set<number> {
  const found = new Set<number>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      if (isClaim(value) && typeof value['source'] === 'number') found.add(value['source']);
      Object.values(value).forEach(visit);
    }
  };
  visit(content);
  return found;
}
