/** Made-up names and the ways in which the same name is written elsewhere. Seeded: the same numbers give the same names. */
import type { Random } from '../../server/generate/random.ts';
import {
  ACCENTED,
  type Country,
  HAN,
  HAN_CITIES,
  HAN_FORMS,
  HAN_TRADES,
  JAPANESE_CITIES,
  JAPANESE_FORMS,
  KANA,
  KANA_TRADES,
  KANJI,
  LATIN_CITIES,
  LATIN_COUNTRIES,
  SECOND_TRADES,
  SYLLABLES,
  TRADES,
  TRADITIONAL,
} from './words.ts';

export type Script = 'latin' | 'chinese' | 'japanese';

/** A name in its parts, so that another company can share some of them. */
export interface NameModel {
  readonly script: Script;
  readonly country: Country;
  readonly city?: string;
  readonly stem: string;
  readonly trades: readonly string[];
  /** Which of the country's spellings of the form, or that it stands first (Japanese). */
  readonly form: string;
  readonly formFirst: boolean;
}

export const pick = <T>(random: Random, items: readonly T[]): T => items[random.below(items.length)]!;
const times = (count: number, make: () => string): string => Array.from({ length: count }, make).join('');
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function latinStem(random: Random): string {
  const word = capital(times(2 + random.below(2), () => pick(random, SYLLABLES)));
  return random.percent(12) ? `${pick(random, ACCENTED)} ${word}` : word;
}

export function newName(random: Random): NameModel {
  const script = pick(random, ['latin', 'latin', 'latin', 'chinese', 'chinese', 'japanese'] as const);
  if (script === 'latin') {
    const country = pick(random, LATIN_COUNTRIES);
    const trades = [pick(random, TRADES), ...(random.percent(40) ? [pick(random, SECOND_TRADES)] : [])];
    return {
      script,
      country,
      ...(random.percent(country.code === 'CN' ? 90 : 15) && { city: pick(random, LATIN_CITIES) }),
      stem: latinStem(random),
      trades,
      form: country.forms[0]!,
      formFirst: country.before ?? false,
    };
  }
  if (script === 'chinese') {
    const country = pick(random, HAN_FORMS);
    const stem = times(2 + random.below(2), () => pick(random, HAN));
    const trades = [pick(random, HAN_TRADES)];
    return {
      script,
      country,
      city: pick(random, HAN_CITIES),
      stem,
      trades,
      form: country.forms[0]!,
      formFirst: false,
    };
  }
  const stem = random.percent(50)
    ? times(2, () => pick(random, KANA))
    : times(2 + random.below(2), () => pick(random, KANJI));
  return {
    script,
    country: { code: 'JP', forms: JAPANESE_FORMS },
    ...(random.percent(10) && { city: pick(random, JAPANESE_CITIES) }),
    stem,
    trades: [pick(random, KANA_TRADES)],
    form: JAPANESE_FORMS[0],
    formFirst: random.percent(40),
  };
}

/** The name as a company writes it itself. */
export function written({ script, country, city, stem, trades, form, formFirst }: NameModel): string {
  if (script === 'latin') {
    const words = [city, stem, ...trades].filter(Boolean);
    return (formFirst ? [form, ...words] : [...words, form]).join(' ');
  }
  const name = [city, stem, ...trades].filter(Boolean).join('');
  const text = formFirst ? form + name : name + form;
  return country.code === 'TW'
    ? [...text].map((character) => TRADITIONAL[character] ?? character).join('')
    : text;
}

/** Another company that one may take for this one: same stem in another trade, a subsidiary, the same name elsewhere. */
export function lookalike(random: Random, model: NameModel): NameModel {
  const trades = model.script === 'latin' ? TRADES : model.script === 'chinese' ? HAN_TRADES : KANA_TRADES;
  const cities =
    model.script === 'latin' ? LATIN_CITIES : model.script === 'chinese' ? HAN_CITIES : JAPANESE_CITIES;
  const kind = random.below(3);
  if (kind === 0) return { ...model, trades: [pick(random, trades)], city: pick(random, cities) };
  if (kind === 1 || model.script !== 'latin') return { ...model, city: pick(random, cities) };
  const country = pick(random, LATIN_COUNTRIES);
  return { ...model, country, form: country.forms[0]!, formFirst: country.before ?? false };
}

const SHORT: Readonly<Record<string, string>> = {
  Manufacturing: 'Mfg.',
  Industries: 'Ind.',
  Technology: 'Tech',
  Electronics: 'Elec.',
  International: "Int'l",
  Engineering: 'Eng.',
  Products: 'Prod.',
};

type Change = (random: Random, model: NameModel, name: string) => string;

/** One slip of the keyboard: a character left out, doubled, or changed places with the next. */
function slip(random: Random, name: string): string {
  const characters = [...name];
  const at = 1 + random.below(Math.max(1, characters.length - 2));
  const [before, here, next, ...rest] = [
    characters.slice(0, at).join(''),
    characters[at] ?? '',
    characters[at + 1] ?? '',
  ];
  const after = characters.slice(at + 2).join('') + rest.join('');
  return before + pick(random, [next, here + here + next, next + here]) + after;
}

const noAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Øø]/g, 'o').replace(/[Łł]/g, 'l');
const fullWidth = (text: string): string =>
  text
    .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');

const LATIN_CHANGES: readonly Change[] = [
  (_random, _model, name) => name.toUpperCase(),
  (_random, _model, name) => noAccents(name),
  (_random, _model, name) => name.replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('Ø', 'Oe'),
  (_random, _model, name) => name.replace(/\b\w+\b/g, (word) => SHORT[word] ?? word),
  (random, _model, name) => slip(random, name),
  (random, { city }, name) =>
    city ? name.replace(`${city} `, '').concat(random.percent(50) ? ` (${city})` : '') : name,
  (random, _model, name) => `${name} - ${pick(random, LATIN_CITIES)} Branch`,
  (_random, _model, name) => name.replace(/[.,]/g, ''),
  (_random, _model, name) => fullWidth(name),
  (_random, { stem, trades }, name) => name.replace(`${stem} ${trades[0]}`, `${trades[0]} ${stem}`),
  (_random, { stem, trades }, name) => name.replace(`${stem} ${trades[0]}`, `${stem}-${trades[0]}`),
  (_random, { stem, trades }, name) => name.replace(`${stem} ${trades[0]}`, `${stem}${trades[0]}`),
  (_random, { trades }, name) =>
    trades[1] ? name.replace(` ${trades[1]}`, '') : name.replace(trades[0]!, `${trades[0]} Group`),
];

const UNSPACED_CHANGES: readonly Change[] = [
  (random, _model, name) => slip(random, name),
  (_random, { stem }, name) => name.replace(stem, `${stem} `),
  (random, { script }, name) =>
    script === 'chinese'
      ? `${name}${pick(random, HAN_CITIES)}分公司`
      : `${name} ${pick(random, JAPANESE_CITIES)}工場`,
  (_random, { script }, name) =>
    script === 'chinese'
      ? [...name].map((character) => TRADITIONAL[character] ?? character).join('')
      : name.replaceAll('ヤ', 'ャ').replaceAll('ヨ', 'ョ'),
  (random, { city }, name) => (city && random.percent(50) ? name.replace(city, '') : name),
  (_random, { city }, name) => (city ? name.replace(city, `${city}市`) : name),
];

/** The form spelled otherwise, left out, or in English. */
function otherForm(random: Random, model: NameModel): NameModel {
  const dice = random.below(10);
  if (dice < 6) return { ...model, form: pick(random, model.country.forms) };
  if (dice < 8) return { ...model, form: '' };
  if (model.script === 'japanese') return { ...model, formFirst: !model.formFirst };
  return model.script === 'latin' && model.country.code === 'DE' ? { ...model, form: 'Ltd.' } : model;
}

/** The same company as another writes it: its form otherwise, and up to two changes more. */
export function variant(random: Random, model: NameModel): string {
  const changes = model.script === 'latin' ? LATIN_CHANGES : UNSPACED_CHANGES;
  const changed = otherForm(random, model);
  let name = written(changed).trim();
  for (let left = random.below(3); left > 0; left--) name = pick(random, changes)(random, changed, name);
  return name;
}
