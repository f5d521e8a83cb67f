/** Which number formats show dates, and what day a serial number is (ECMA-376 part 1, 18.8.30 and 18.17.4). */

/** Built-in formats that show a day, those of East Asian editions included. A time of day alone is no date. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36]);
for (let id = 50; id <= 58; id++) BUILT_IN.add(id);

const NOT_CODES = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|am\/pm|a\/p/gi;

/** Whether a format code shows a day, month or year. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const bare = code.replace(NOT_CODES, '').split(';')[0]!;
  if (/general/i.test(bare)) return false;
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 by the 1900 epoch. */
const LAST_SERIAL = 2_958_465;
/** 1900-02-29, which was none: Excel counts it, so that days before it are one later than their serial says. */
const NO_DAY = 60;

/** Day of a serial number as ISO date; undefined where it is none. */
export function serialDate(serial: number, since1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (day < (since1904 ? 0 : 1) || day > LAST_SERIAL - (since1904 ? 1462 : 0)) return undefined;
  if (!since1904 && day === NO_DAY) return undefined;
  const epoch = since1904 ? EPOCH_1904 : day < NO_DAY ? EPOCH_1900 + DAY : EPOCH_1900;
  return new Date(epoch + day * DAY).toISOString().slice(0, 10);
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T|$)/;

/** Day of a cell of type date, which holds ISO 8601 text. */
export function isoDate(text: string): string | undefined {
  const day = ISO.exec(text)?.[1];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}
