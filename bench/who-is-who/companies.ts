/** Two lists of made-up companies of which it is known who is who. */
import { Random } from '../../server/generate/random.ts';
import type { MatchRecord } from '../../server/matching/record.ts';
import { lookalike, type NameModel, newName, pick, variant, written } from './names.ts';

export interface KnownTruth {
  readonly known: readonly MatchRecord[];
  readonly fresh: readonly MatchRecord[];
  /** The known company that a fresh one is, by id. Fresh ones that are not in it are nobody's. */
  readonly same: ReadonlyMap<string, string>;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A LEI with its check digits (ISO 7064 MOD 97-10). */
function lei(random: Random): string {
  const body = `5493${Array.from({ length: 14 }, () => LETTERS[random.below(36)]!).join('')}`;
  const digits = [...`${body}00`].map((character) => Number.parseInt(character, 36)).join('');
  return `lei:${body}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}`;
}

const duns = (random: Random): string => `duns:${100_000_000 + random.below(899_999_999)}`;

function numbersOf(random: Random): string[] {
  return [...(random.percent(30) ? [lei(random)] : []), ...(random.percent(40) ? [duns(random)] : [])];
}

interface Company {
  readonly record: MatchRecord;
  readonly model: NameModel;
}

function company(random: Random, id: string, model: NameModel): Company {
  const domain = `c${random.below(2 ** 31)}.example`;
  return {
    model,
    record: {
      id,
      kind: 'company',
      name: written(model),
      ...(random.percent(90) && { country: model.country.code }),
      identifiers: numbersOf(random),
      materials: [],
      ...(random.percent(40) && {
        address: `${1 + random.below(999)} ${pick(random, ['Main', 'Industrial', 'Harbour'])} Road ${model.city ?? ''}`,
      }),
      ...(random.percent(40) && { email: `info@${domain}` }),
    },
  };
}

/** Of a thousand D-U-N-S numbers typed by hand, those with a wrong digit, and those copied from a parent. */
const MISTYPED = 10;
const OF_THE_PARENT = 3;

const oneIn1000 = (random: Random, cases: number): boolean => random.below(1000) < cases;

/** The same company as a supplier writes it: some of what is known of it, and its numbers now and then wrong. */
function asWritten(random: Random, id: string, { record, model }: Company): MatchRecord {
  const identifiers = record.identifiers
    .filter(() => random.percent(60))
    .map((identifier) =>
      identifier.startsWith('duns:') && oneIn1000(random, MISTYPED) ? duns(random) : identifier,
    );
  return {
    id,
    kind: 'company',
    name: variant(random, model),
    ...(random.percent(70) && { country: model.country.code }),
    identifiers,
    materials: [],
    ...(record.address && random.percent(50) && { address: record.address.toUpperCase() }),
    ...(record.email && random.percent(50) && { email: record.email.replace('info', 'sales') }),
  };
}

/** A company that is not on the known list, in half of the cases one that looks like a known one. */
function nobody(random: Random, id: string, known: readonly Company[]): MatchRecord {
  const parent = pick(random, known);
  const likeness = random.percent(50);
  const { record } = company(random, id, likeness ? lookalike(random, parent.model) : newName(random));
  const copied =
    likeness && oneIn1000(random, OF_THE_PARENT) ? parent.record.identifiers : record.identifiers;
  return { ...record, identifiers: copied };
}

/**
 * `size` known companies, of which every fifth looks like one before it, and `size` fresh ones, of which six in ten are
 * known: written otherwise (legal form, abbreviations, slips, accents, width, branches, order of words, variants of Han
 * characters and kana), with two numbers in five missing. Latin, Chinese and Japanese names 3 : 2 : 1.
 */
export function knownTruth(size: number, seed: number): KnownTruth {
  const random = new Random(seed);
  const known: Company[] = [];
  for (let number = 0; number < size; number++) {
    const model =
      number > 0 && random.percent(20) ? lookalike(random, pick(random, known).model) : newName(random);
    known.push(company(random, `own:k${number}`, model));
  }
  const same = new Map<string, string>();
  const fresh = Array.from({ length: size }, (_, number) => {
    const id = `own:f${number}`;
    if (!random.percent(60)) return nobody(random, id, known);
    const original = known[number]!;
    same.set(id, original.record.id);
    return asWritten(random, id, original);
  });
  return { known: known.map(({ record }) => record), fresh, same };
}
