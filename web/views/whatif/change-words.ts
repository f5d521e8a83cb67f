import { pieces } from '../../../common/words/fill.ts';
import type { Key } from '../../i18n/en/messages.ts';
import type { Words } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import type { NamedClaim, Step } from '../../queries/whatif.ts';
import { type Change, type Changes, partsOf } from '../../whatif/changes.ts';
import { materialName, riskName } from '../question/terms.ts';

/** What is known of the ids that changes name. */
export interface Named {
  entity(id: string): EntityName | undefined;
  claim(id: string): NamedClaim | undefined;
}

export function namedIn(steps: readonly Step[]): Named {
  const entities = new Map(steps.flatMap(({ names }) => names.map((one) => [one.entityId, one])));
  const claims = new Map(steps.flatMap(({ link }) => (link ? [[link.linkId, link]] : [])));
  return { entity: (id) => entities.get(id), claim: (id) => claims.get(id) };
}

/** A change as a sentence: a message, what stands for its words, and what is said of it besides. */
export interface ChangeSentence {
  key: Key;
  values: Readonly<Record<string, string | EntityName>>;
  notes: readonly string[];
}

type Say<Name extends keyof Changes> = (said: Changes[Name], words: Words, named: Named) => ChangeSentence;

function who(id: string, { entity }: Named): string | EntityName {
  return entity(id) ?? id;
}

/** What a fact is about: an entity, a country or region, a material. */
function about(id: string, words: Words, named: Named): string | EntityName {
  if (id.startsWith('material:')) return materialName(words, id.slice('material:'.length));
  const [, country, region] = /^iso:([A-Z]{2})(-.+)?$/.exec(id) ?? [];
  if (!country) return who(id, named);
  return region ? `${country}${region}, ${words.country(country)}` : words.country(country);
}

function period({ validFrom, validTo }: { validFrom?: string; validTo?: string }, words: Words): string[] {
  const { t, date } = words;
  const dates = { from: validFrom ? date(validFrom) : '', to: validTo ? date(validTo) : '' };
  if (validFrom && validTo) return [t('period.both', dates)];
  if (validFrom) return [t('period.from', dates)];
  return validTo ? [t('period.to', dates)] : [];
}

const material = (id: string | undefined, words: Words): string[] => (id ? [materialName(words, id)] : []);

/** The two ends of a claim; of one that is not on record its id. */
function ends(link: string, named: Named) {
  const claim = named.claim(link);
  if (!claim) return undefined;
  return { supplier: who(claim.supplier.entityId, named), customer: who(claim.customer.entityId, named) };
}

function onRecord(link: string, words: Words, named: Named): string[] {
  const claim = named.claim(link);
  if (!claim) return [];
  const share = claim.share === null ? words.t('panel.shareUnknown') : words.percent(claim.share);
  return [...claim.materials.map((id) => materialName(words, id)), words.t('change.onRecord', { share })];
}

function statusText({ kind, value }: { kind: string; value?: string }, words: Words): string {
  const name = words.term('status', kind);
  return value === undefined
    ? name
    : words.t('panel.status', { kind: name, value: words.term('value', value) });
}

const SAY: { [Name in keyof Changes]: Say<Name> } = {
  removeSupplier: ({ supplier, customer, leaves = 'reallocate', by = '' }, _, named) => ({
    key: `change.removeSupplier.${leaves}`,
    values: { supplier: who(supplier, named), customer: who(customer, named), by: who(by, named) },
    notes: [],
  }),
  removeClaim: ({ link }, words, named) => ({
    key: ends(link, named) ? 'change.removeClaim' : 'change.removeClaim.unknown',
    values: { link, ...ends(link, named) },
    notes: onRecord(link, words, named),
  }),
  setShare: ({ link, share }, words, named) => {
    const known = share === undefined ? 'none' : 'some';
    return {
      key: ends(link, named) ? `change.setShare.${known}` : 'change.setShare.unknown',
      values: { link, share: share === undefined ? '' : partOf(share, words), ...ends(link, named) },
      notes: onRecord(link, words, named),
    };
  },
  addClaim: ({ supplier, customer, share, materials = [], ...dates }, words, named) => ({
    key: share === undefined ? 'change.addClaim.none' : 'change.addClaim',
    values: {
      supplier: who(supplier, named),
      customer: who(customer, named),
      share: share === undefined ? '' : partOf(share, words),
    },
    notes: [...materials.map((id) => materialName(words, id)), ...period(dates, words)],
  }),
  setStatus: ({ about, kind, value, material: of, ...dates }, words, named) => ({
    key: 'change.setStatus',
    values: { about: who(about, named), status: statusText({ kind, value }, words) },
    notes: [...material(of, words), ...period(dates, words)],
  }),
  removeStatus: ({ about, kind, material: of }, words, named) => ({
    key: 'change.removeStatus',
    values: { about: who(about, named), status: statusText({ kind }, words) },
    notes: material(of, words),
  }),
  setFact: ({ about: of, risk, severity, material: only, ...dates }, words, named) => ({
    key: severity === undefined ? 'change.setFact.none' : 'change.setFact',
    values: {
      about: about(of, words, named),
      risk: riskName(words, risk),
      severity: severity === undefined ? '' : words.number(severity, 2),
    },
    notes: [...material(only, words), ...period(dates, words)],
  }),
  removeFact: ({ about: of, risk, material: only }, words, named) => ({
    key: 'change.removeFact',
    values: { about: about(of, words, named), risk: riskName(words, risk) },
    notes: material(only, words),
  }),
};

/** A share as it is written, also one that is none: it stands beside why it is refused. */
function partOf(share: number, { percent, number }: Words): string {
  return share >= 0 && share <= 1 ? percent(share) : `${number(share * 100, 1)}%`;
}

export function sentenceOf(change: Change, words: Words, named: Named): ChangeSentence {
  const [name, said] = partsOf(change);
  return (SAY[name] as Say<typeof name>)(said as never, words, named);
}

/** The sentence as plain text, for buttons and what is told. */
export function changeText(change: Change, words: Words, named: Named): string {
  const { key, values } = sentenceOf(change, words, named);
  return pieces(words.raw(key))
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const value = values[piece.name] ?? '';
      return typeof value === 'string' ? value : value.name;
    })
    .join('');
}
