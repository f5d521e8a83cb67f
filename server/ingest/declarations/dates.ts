/** Dates as people type them into a field that asks for `2-May-2024`. */

export interface ReadDate {
  /** ISO. */
  date: string;
  /** The other day it may mean, where day and month could be the other way round. */
  otherwise?: string;
}

const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'tr'];

/** Names of months, whole and short, without dots and accents. */
const MONTHS = new Map<string, number>();

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

for (const language of LANGUAGES) {
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    for (let m = 0; m < 12; m++) MONTHS.set(plain(format.format(new Date(Date.UTC(2024, m, 15)))), m + 1);
  }
}

function monthOf(name: string): number | undefined {
  const letters = plain(name);
  return MONTHS.get(letters) ?? MONTHS.get(letters.slice(0, 3));
}

/** ISO date of a day that is in the calendar, 2000 to 2099. */
function day(year: number, month: number, date: number): string | undefined {
  const full = year < 100 ? 2000 + year : year;
  if (full < 2000 || full > 2099 || month < 1 || month > 12 || date < 1) return undefined;
  const time = new Date(Date.UTC(full, month - 1, date));
  return time.getUTCMonth() === month - 1 ? time.toISOString().slice(0, 10) : undefined;
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A day counted as Excel does, where it is one of 2000 to 2099. */
function serial(value: number): string | undefined {
  if (value < 36_526 || value >= 73_051) return undefined;
  return new Date(EXCEL_EPOCH + Math.floor(value) * DAY).toISOString().slice(0, 10);
}

const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/.\s年]+(\d{1,2})[-/.\s月]+(\d{1,2})\s*日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ERA = /^(?:令和|R\.?)\s*(\d{1,2}|元)[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})\s*日?$/i;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th)?[-/.,\s]*(?:de\s+)?(\p{L}[\p{L}\p{M}]*)\.?[-/.,\s]*(?:de\s+)?(\d{4}|\d{2})$/iu;
const MONTH_DAY = /^(\p{L}[\p{L}\p{M}]*)\.?[-/.,\s]+(\d{1,2})(?:st|nd|rd|th)?[-/.,\s]+(\d{4}|\d{2})$/iu;
const YEAR_MONTH = /^(\d{4})[-/.,\s]*(\p{L}[\p{L}\p{M}]*)\.?[-/.,\s]*(\d{1,2})$/iu;
const NUMBERS = /^(\d{1,2})([-/.\s])(\d{1,2})\2(\d{4}|\d{2})$/;

const named = (year: string, month: string, date: string): string | undefined => {
  const number = monthOf(month);
  return number === undefined ? undefined : day(Number(year), number, Number(date));
};

/** Two numbers before a year: the day first, as the template asks, unless only the other order is in the calendar. */
function byNumbers(first: number, second: number, year: number, separator: string): ReadDate | undefined {
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  const date = dayFirst ?? monthFirst;
  if (!date) return undefined;
  // 02.05.2024 is written where the day comes first
  const open = dayFirst && monthFirst && dayFirst !== monthFirst && separator !== '.';
  return open ? { date, otherwise: monthFirst } : { date };
}

function exactly(text: string): string | undefined {
  const era = ERA.exec(text);
  if (era) return day(2018 + (era[1] === '元' ? 1 : Number(era[1])), Number(era[2]), Number(era[3]));
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return named(dayMonth[3]!, dayMonth[2]!, dayMonth[1]!);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return named(monthDay[3]!, monthDay[1]!, monthDay[2]!);
  const yearMonth = YEAR_MONTH.exec(text);
  return yearMonth ? named(yearMonth[1]!, yearMonth[2]!, yearMonth[3]!) : undefined;
}

/** No date is longer, with its time and zone. */
const LONGEST = 60;

/** The day that a number or text means; undefined where it means none, or one outside 2000 to 2099. */
export function readDate(value: string | number): ReadDate | undefined {
  if (typeof value === 'number') {
    const date = serial(value) ?? exactly(String(value));
    return date === undefined ? undefined : { date };
  }
  if (value.length > LONGEST) return undefined;
  const text = value.normalize('NFKC').trim().replace(TIME, '').trim();
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readDate(Number(text));
  const date = exactly(text);
  if (date !== undefined) return { date };
  const numbers = NUMBERS.exec(text);
  return numbers
    ? byNumbers(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]), numbers[2]!)
    : undefined;
}
