import type { Lang } from './lang.ts';

/** The BCP 47 tag of each language of the page: what `lang` says and what Intl formats by. */
export const TAGS: Readonly<Record<Lang, string>> = { en: 'en-GB', ja: 'ja', zh: 'zh-Hans' };

export interface Formats {
  /** A part of one: 34%, 9.6%, <0.1%; never rounded to 0% or 100% where it is neither. */
  percent(part: number): string;
  /** A part of one to a tenth of a percent, or to so many places, for figures that are compared: 24.5%. */
  fine(part: number, digits?: number): string;
  /** A difference of two parts of one in percentage points, signed: +5.7, −0.12; never rounded to 0 where it is none. */
  points(difference: number): string;
  /** A plain number, at most `digits` places. */
  number(value: number, digits?: number): string;
  /** A day, given as ISO date. */
  date(iso: string): string;
  /** A moment in UTC. */
  moment(iso: string): string;
  country(code: string): string;
  /** A language by its BCP 47 tag. */
  language(tag: string): string;
  /** Several names in a row: tin, cobalt and mica. */
  list(names: readonly string[]): string;
  plural: Intl.PluralRules;
}

const EXACT = 1e-9;
const LEAST = 0.001;

function percents(tag: string): (part: number) => string {
  const whole = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return (part) => {
    if (part <= EXACT) return whole.format(0);
    if (part < LEAST) return `<${tenth.format(LEAST)}`;
    if (part < 0.0995) return tenth.format(part);
    if (part < 1 - EXACT && part >= 0.995)
      return part >= 0.9995 ? `>${tenth.format(0.999)}` : tenth.format(part);
    return whole.format(part);
  };
}

function fines(tag: string): (part: number, digits?: number) => string {
  const whole = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const byDigits = new Map<number, Intl.NumberFormat>();
  const form = (digits: number) => {
    const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const known = byDigits.get(digits) ?? new Intl.NumberFormat(tag, { style: 'percent', ...places });
    byDigits.set(digits, known);
    return known;
  };
  return (part, digits = 1) => {
    const least = 10 ** -(digits + 2);
    if (part <= EXACT) return whole.format(0);
    if (part >= 1 - EXACT) return whole.format(1);
    if (part < least / 2) return `<${form(digits).format(least)}`;
    return part >= 1 - least / 2 ? `>${form(digits).format(1 - least)}` : form(digits).format(part);
  };
}

function differences(tag: string): (difference: number) => string {
  const tenth = new Intl.NumberFormat(tag, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const small = new Intl.NumberFormat(tag, { maximumSignificantDigits: 1, signDisplay: 'exceptZero' });
  return (difference) => {
    const points = Math.abs(difference) <= EXACT ? 0 : difference * 100;
    const text = points !== 0 && Math.abs(points) < 0.1 ? small.format(points) : tenth.format(points);
    return text.replace('-', '\u2212');
  };
}

/** A format for each number of places, made when it is first asked for: making one takes longer than using it. */
function numbers(tag: string): Formats['number'] {
  const made = new Map<number, Intl.NumberFormat>();
  return (value, digits = 0) => {
    const format = made.get(digits) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
    made.set(digits, format);
    return format.format(value);
  };
}

function days(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { dateStyle: tag === 'en-GB' ? 'medium' : 'long', timeZone: 'UTC' });
}

/** Everything that is written in the manner of a language. */
export function formats(lang: Lang): Formats {
  const tag = TAGS[lang];
  const day = days(tag);
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' });
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  const lists = new Intl.ListFormat(tag);
  const languages = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
  const date = (iso: string) => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : day.format(time);
  };
  return {
    percent: percents(tag),
    fine: fines(tag),
    points: differences(tag),
    number: numbers(tag),
    date,
    moment: (iso) => `${date(iso)} ${clock.format(Date.parse(iso))} UTC`,
    country: (code) => {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    },
    language: (code) => {
      try {
        return languages.of(code) ?? code;
      } catch {
        return code;
      }
    },
    list: (names) => lists.format(names),
    plural: new Intl.PluralRules(tag),
  };
}

/**
 * Parts of one as percents that add up to exactly 100, at 0 or 1 decimal places: the first keeps its own rounding (it is
 * also the headline), the others share what is left by largest remainder.
 */
export function percentsThatAdd(parts: readonly number[], digits: 0 | 1): number[] {
  const unit = 10 ** digits;
  const [first = 0, ...others] = parts.map((part) => part * 100 * unit);
  const fixed = Math.round(first);
  const floors = others.map((value) => Math.floor(value + 1e-9));
  let left = Math.round(100 * unit) - fixed - floors.reduce((sum, one) => sum + one, 0);
  const order = others
    .map((value, i) => [value - floors[i]!, i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of order) {
    if (left === 0 || others[i] === 0) continue;
    const step = left > 0 ? 1 : floors[i]! > 0 ? -1 : 0;
    floors[i] = floors[i]! + step;
    left -= step;
  }
  return [fixed, ...floors].map((value) => value / unit);
}
