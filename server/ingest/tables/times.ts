import { CellFault } from './fault.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || isLeap(year);
}

/** A day of the calendar, `YYYY-MM-DD`. Parts of a date ("2023", "2023-05") are refused: they would be guessed. */
export function parseDate(cell: string): string | CellFault {
  const text = cell.trim();
  return isDate(text) ? text : new CellFault('not a date', 'a day of the calendar as YYYY-MM-DD');
}

const MOMENT_EXPECTED = 'ISO 8601 with a zone, such as 2024-05-01T09:00:00Z, or a date (00:00 UTC)';

/** A moment as `YYYY-MM-DDTHH:mm:ss.sssZ`. A bare date is 00:00 UTC; a time must say its zone. */
export function parseMoment(cell: string): string | CellFault {
  const text = cell.trim();
  if (isDate(text)) return `${text}T00:00:00.000Z`;
  const parts = MOMENT.exec(text);
  if (!parts || !isDate(parts[1]!)) return new CellFault('not a moment', MOMENT_EXPECTED);
  const milliseconds = (parts[5] ?? '').slice(0, 3).padEnd(3, '0');
  const local = Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4] ?? '00'}.${milliseconds}Z`);
  const offset = (Number(parts[7] ?? 0) * 60 + Number(parts[8] ?? 0)) * (parts[6] === '-' ? -1 : 1);
  const moment = new Date(local - offset * 60_000).toISOString();
  return moment.length === 24 ? moment : new CellFault('not a moment', MOMENT_EXPECTED);
}
