/** UCDP's dataset of organised violence by country and year: deaths in conflicts, by kind of violence. */
import type { Notes } from '../../rows.ts';
import { type CsvRow, csvHeader } from '../csv/index.ts';
import type { Format, Reading, ReadingOptions, Recognition } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { columnOf, numberIn, yearIn } from './cells.ts';
import { type EditionDescription, EditionFacts, type RowRefused, type RowSays } from './edition-facts.ts';
import { listRows } from './list-rows.ts';
import { type Period, periodsOf } from './periods.ts';
import { ListedPlaces } from './places.ts';

const TITLE = 'Organized Violence within Country Borders';
const SCALE = 'deaths in organised violence in the year, best estimate';

/** UCDP records a conflict from 25 deaths in a calendar year on, and calls a state-based one a war from 1,000 on. */
const CONFLICT = 25;
const WAR = 1_000;

/** Best estimates of a country's deaths in a year, by kind of organised violence. */
export interface Deaths {
  stateBased: number;
  nonState: number;
  oneSided: number;
}

/** A severity and, in words, why. */
export interface Rated {
  severity: number;
  why: string;
}

/**
 * How severe a country's year is. War is what UCDP says of state-based conflict alone: 1,000 battle-related deaths in a year. The
 * other two kinds have its threshold of 25 only. UCDP sets both for one conflict; to set them against a country's sum of
 * a kind is the reading of Orepath, and so are the steps 0.25 and 0.5, which no lens with a threshold of 0.6 counts.
 */
export function severityOfDeaths({ stateBased, nonState, oneSided }: Deaths): Rated {
  if (stateBased >= WAR) return { severity: 1, why: '1,000 or more deaths in state-based conflict' };
  if (Math.max(stateBased, nonState, oneSided) >= CONFLICT) {
    return {
      severity: 0.5,
      why: '25 or more deaths in one kind of violence, fewer than 1,000 in state-based conflict',
    };
  }
  if (stateBased + nonState + oneSided > 0) {
    return { severity: 0.25, why: 'fewer than 25 deaths in each kind of violence' };
  }
  return { severity: 0, why: 'no deaths' };
}

const KINDS = { sb: 'state-based', ns: 'non-state', os: 'one-sided' } as const;
const ESTIMATES = ['best', 'low', 'high'] as const;

interface Columns {
  number: string;
  country: string | undefined;
  year: string;
  version: string | undefined;
  /** Best estimates of state-based, non-state and one-sided violence, of which the sum is the value. */
  best: readonly string[];
  /** Columns that become notes, and under which name. */
  notes: readonly (readonly [column: string, name: string])[];
}

function columnsOf(header: readonly string[] | undefined): Columns | undefined {
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

/** The day of release is not in the file: the last day of the last year that it covers stands for it. */
function editionOf(version: string, periods: ReadonlyMap<number, Period>): EditionDescription {
  const years = [...periods.keys()];
  return {
    scheme: 'ucdp',
    slug: version,
    publisher: 'Uppsala Conflict Data Program',
    title: TITLE,
    date: `${years.at(-1)}-12-31`,
    edition: version,
    licence: 'CC-BY-4.0',
    url: 'https://ucdp.uu.se/downloads/',
    notes: {
      years: `${years[0]}-${years.at(-1)}`,
      'date is': 'the last day covered; UCDP releases in the year after',
    },
  };
}

/** It becomes part of an id. */
const VERSION = /^[\w.-]{1,20}$/;

/** What UCDP writes where there was no such conflict. */
const NONE = 'NO_DYAD';

class UcdpReader {
  private readonly rows: ReadingRows;
  private readonly places: ListedPlaces;
  private readonly editions: EditionFacts;
  private readonly columns: Columns;
  private readonly periods: ReadonlyMap<number, Period>;

  constructor(rows: ReadingRows, columns: Columns, periods: ReadonlyMap<number, Period>) {
    this.rows = rows;
    this.places = new ListedPlaces(rows);
    this.editions = new EditionFacts(rows);
    this.columns = columns;
    this.periods = periods;
  }

  take(line: CsvRow): void {
    this.editions.take(this.read(line));
  }

  finish(recognised: Recognition): Reading {
    this.places.finish();
    this.editions.finish((version) => editionOf(version, this.periods));
    return this.rows.reading(recognised);
  }

  private read({ row, cells }: CsvRow): RowSays | RowRefused | undefined {
    const { year: yearColumn, number, country: name, version, best } = this.columns;
    const year = yearIn(cells[yearColumn]);
    if (year === undefined) {
      const got = (cells[yearColumn] ?? '').slice(0, 200);
      return { row, message: 'no year', column: yearColumn, expected: 'a year', got };
    }
    const counts = best.map((column) => numberIn(cells[column]));
    const wrong = best.find(
      (_, i) => counts[i] !== undefined && !(Number.isInteger(counts[i]) && counts[i]! >= 0),
    );
    if (wrong !== undefined) {
      const got = cells[wrong]!.slice(0, 200);
      return { row, message: 'no count of deaths', column: wrong, expected: 'a whole number from 0 on', got };
    }
    const byNumber = { text: cells[number]!, column: number, scheme: 'gleditsch-ward' as const };
    const byName = name === undefined ? [] : [{ text: cells[name]!, column: name, scheme: 'name' as const }];
    const country = this.places.countryOf({ row, year, cells: [byNumber, ...byName] });
    if (country === undefined) return undefined;
    const edition = (version && cells[version]?.trim()) || 'unnumbered';
    if (!VERSION.test(edition)) {
      return {
        row,
        message: 'no version of the dataset',
        column: version!,
        expected: '25.1 or the like',
        got: edition.slice(0, 200),
      };
    }
    if (counts.includes(undefined)) {
      return { edition, row, facts: [], unknown: [{ what: `deaths ${year}`, place: country }] };
    }
    const [stateBased, nonState, oneSided] = counts as [number, number, number];
    const { severity, why } = severityOfDeaths({ stateBased, nonState, oneSided });
    const fact = {
      about: `iso:${country}`,
      risk: 'conflict',
      severity,
      value: String(stateBased + nonState + oneSided),
      scale: SCALE,
      ...this.periods.get(year)!,
      notes: { ...this.notes(cells), 'severity is': `${severity}: ${why}` },
    };
    return { edition, row, facts: [fact] };
  }

  private notes(cells: CsvRow['cells']): Notes {
    const { notes, country } = this.columns;
    const kept = notes.flatMap(([column, name]) => {
      const cell = cells[column]!.trim();
      return cell === '' || cell === NONE ? [] : [[name, cell]];
    });
    return {
      ...(country !== undefined && { country: cells[country]!.trim() }),
      ...Object.fromEntries(kept),
    };
  }
}

export const UCDP: Format = {
  name: 'ucdp',
  known:
    'UCDP organised violence by country and year (CSV with country_id_cy, year_cy and sb_total_deaths_best_cy)',
  async recognise(probe: Probe) {
    return columnsOf(csvHeader(probe)) && { format: 'ucdp', title: `UCDP ${TITLE}` };
  },
  async read(probe: Probe, recognised: Recognition, options: ReadingOptions) {
    const columns = columnsOf(csvHeader(probe))!;
    const lines: CsvRow[] = [];
    for await (const line of listRows(probe, options)) lines.push(line);
    const periods = periodsOf(lines.flatMap(({ cells }) => yearIn(cells[columns.year]) ?? []));
    const reader = new UcdpReader(new ReadingRows(probe.input.path, await probe.sha256()), columns, periods);
    for (const line of lines) reader.take(line);
    return reader.finish(recognised);
  },
};
