/** How old an observation of an entity may be (method.md 2). */
import type { Fact } from '../projection/projection.ts';
import { dayText, OPEN_START, parseDay } from '../projection/times.ts';
import type { RiskRule } from './lens.ts';

/** An observation says when it was made (validFrom); a listing that does not is superseded and never ages. */
export function isStale(fact: Fact, { maxAgeMonths }: RiskRule, asOf: number): boolean {
  if (maxAgeMonths === undefined || fact.validFrom === null) return false;
  return fact.from < monthsBefore(asOf, maxAgeMonths);
}

/** The same day of the month so many months earlier, or the last day of that month where it is shorter. */
function monthsBefore(day: number, months: number): number {
  const [year, month, date] = dayText(day).split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) - months;
  // No fact says that it was made before the year 0.
  if (count < 0) return OPEN_START;
  const head = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let last = date; ; last--) {
    const found = parseDay(`${head}-${String(last).padStart(2, '0')}`);
    if (found !== undefined) return found;
  }
}
