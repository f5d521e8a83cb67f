/** Columns of UCDP's dataset of organised violence by country and year. */
import { columnOf } from './cells.ts';

const KINDS = { sb: 'state-based', ns: 'non-state', os: 'one-sided' } as const;
const ESTIMATES = ['best', 'low', 'high'] as const;

export interface UcdpColumns {
  number: string;
  country: string | undefined;
  year: string;
  version: string | undefined;
  /** Best estimates of state-based, non-state and one-sided violence, of which the sum is the value. */
  best: readonly string[];
  /** Columns that become notes, and under which name. */
  notes: readonly (readonly [column: string, name: string])[];
}

/** The columns of the dataset; undefined where a header is another's. */
export function ucdpColumns(header: readonly string[] | undefined): UcdpColumns | undefined {
  const number = header && columnOf(header, 'country_id_cy', 'country_id');
  const year = header && columnOf(header, 'year_cy', 'year');
  const best = Object.keys(KINDS).flatMap(
    (kind) => columnOf(header ?? [], `${kind}_total_deaths_best_cy`) ?? [],
  );
  if (!header || number === undefined || year === undefined || best.length < 3) return undefined;
  return {
    number,
    year,
    best,
    country: columnOf(header, 'country_cy', 'country'),
    version: columnOf(header, 'version'),
    notes: Object.entries(KINDS).flatMap(([kind, title]) => notesOfKind(header, kind, title)),
  };
}

function notesOfKind(header: readonly string[], kind: string, title: string): [string, string][] {
  const found = (column: string, name: string): [string, string][] => {
    const there = columnOf(header, column);
    return there === undefined ? [] : [[there, name]];
  };
  return [
    ...ESTIMATES.flatMap((estimate) =>
      found(`${kind}_total_deaths_${estimate}_cy`, `${title} deaths, ${estimate}`),
    ),
    ...found(`${kind}_dyad_names_cy`, `${title} parties`),
  ];
}
