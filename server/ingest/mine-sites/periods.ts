/** What a visit found holds until a later visit to the same place says something about the same thing. */

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The last day of what was found on a date, given every date (ascending) on which the same was looked at; undefined: open. */
export function lastDay(date: string, looked: readonly string[]): string | undefined {
  const next = looked.find((other) => other > date);
  return next && dayBefore(next);
}

/** Dates by key, each once, ascending. */
export class Looked {
  private readonly dates = new Map<string, Set<string>>();

  add(key: string, date: string): void {
    const dates = this.dates.get(key);
    if (dates) dates.add(date);
    else this.dates.set(key, new Set([date]));
  }

  /** From the date on, until the day before the key was looked at again. */
  period(key: string, date: string): { validFrom: string; validTo?: string } {
    const validTo = lastDay(date, [...(this.dates.get(key) ?? [])].sort());
    return { validFrom: date, ...(validTo && { validTo }) };
  }
}
