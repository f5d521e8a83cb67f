/** What a visit found holds until a later visit to the same place says something about the same thing. */
import { dayBefore } from '../day-before.ts';

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
    const next = [...(this.dates.get(key) ?? [])].sort().find((other) => other > date);
    return { validFrom: date, ...(next && { validTo: dayBefore(next) }) };
  }
}
