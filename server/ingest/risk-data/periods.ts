/** When the yearly values of one edition hold. */

export interface Period {
  validFrom: string;
  validTo?: string;
}

/**
 * The period of each year of an edition that covers several: from its first day until the day before the next year that
 * the edition covers. The last one stays open: it is the newest that is known until a later edition takes its place.
 */
export function periodsOf(years: Iterable<number>): ReadonlyMap<number, Period> {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  return new Map(
    sorted.map((year, i): [number, Period] => {
      const next = sorted[i + 1];
      const validFrom = `${year}-01-01`;
      return [year, next === undefined ? { validFrom } : { validFrom, validTo: `${next - 1}-12-31` }];
    }),
  );
}
