/** Dates as whole days since 1970-01-01 and moments as milliseconds since then, both UTC. */

/** An empty validFrom. */
export const OPEN_START = -2147483648;
/** An empty validTo. */
export const OPEN_END = 2147483647;
/** An empty recordedAt: always known. */
export const ALWAYS = Number.NEGATIVE_INFINITY;
/** An empty retractedAt: never retracted. */
export const NEVER = Number.POSITIVE_INFINITY;

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Days since 1970-01-01 of a full ISO date, undefined for anything else (partial dates and 31 February included). */
export function parseDay(text: string): number | undefined {
  if (!DATE.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return Number.isNaN(time) || dayText(time / DAY) !== text ? undefined : time / DAY;
}

/** Milliseconds of an ISO moment with a zone, or of a bare date (00:00 UTC); undefined for anything else. */
export function parseMoment(text: string): number | undefined {
  const day = parseDay(text.slice(0, 10));
  if (day === undefined) return undefined;
  if (text.length === 10) return day * DAY;
  const time = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** `YYYY-MM-DD` of a day. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** ISO 8601 in UTC with milliseconds. */
export function momentText(time: number): string {
  return new Date(time).toISOString();
}

/** The UTC day that a moment falls in. */
export function dayOfMoment(time: number): number {
  return Math.floor(time / DAY);
}
