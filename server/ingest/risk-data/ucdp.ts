/** UCDP's dataset of organised violence by country and year: deaths in conflicts, by kind of violence. */
import type { Notes } from '../../rows.ts';
import { type CsvRow, csvHeader } from '../csv/index.ts';
import type { Format, Reading, ReadingOptions, Recognition } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { numberIn, wrongCell, yearIn } from './cells.ts';
import {
  type EditionDescription,
  EditionFacts,
  type FactDraft,
  type RowRefused,
  type RowSays,
} from './edition-facts.ts';
import { listRows } from './list-rows.ts';
import { type Period, periodsOf } from './periods.ts';
import { ListedPlaces, type PlaceCell } from './places.ts';
import { type UcdpColumns, ucdpColumns } from './ucdp-columns.ts';
import { severityOfDeaths } from './ucdp-severity.ts';

const TITLE = 'Organized Violence within Country Borders';
const SCALE = 'deaths in organised violence in the year, best estimate';

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

/** A blank is not known; anything else is a whole number. */
const isCount = (count: number | undefined): boolean =>
  count === undefined || (Number.isInteger(count) && count >= 0);

const versionOf = ({ cells }: CsvRow, { version }: UcdpColumns): string =>
  (version && cells[version]?.trim()) || 'unnumbered';

type Periods = ReadonlyMap<number, Period>;

/** The periods of each version, by its years. */
function periodsByVersion(lines: readonly CsvRow[], columns: UcdpColumns): ReadonlyMap<string, Periods> {
  const years = new Map<string, Set<number>>();
  for (const line of lines) {
    const version = versionOf(line, columns);
    const year = yearIn(line.cells[columns.year]);
    if (year !== undefined) years.set(version, (years.get(version) ?? new Set()).add(year));
  }
  return new Map([...years].map(([version, all]) => [version, periodsOf(all)]));
}

class UcdpReader {
  private readonly rows: ReadingRows;
  private readonly places: ListedPlaces;
  private readonly editions: EditionFacts;
  private readonly columns: UcdpColumns;
  private readonly periods: ReadonlyMap<string, Periods>;

  constructor(rows: ReadingRows, columns: UcdpColumns, periods: ReadonlyMap<string, Periods>) {
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
    this.editions.finish((version) => editionOf(version, this.periods.get(version)!));
    return this.rows.reading(recognised);
  }

  private read(line: CsvRow): RowSays | RowRefused | undefined {
    const { row, cells } = line;
    const { year: yearColumn, best } = this.columns;
    const year = yearIn(cells[yearColumn]);
    if (year === undefined) return wrongCell(line, yearColumn, 'no year', 'a year');
    const wrong = best.find((column) => !isCount(numberIn(cells[column])));
    if (wrong !== undefined) {
      return wrongCell(line, wrong, 'no count of deaths', 'a whole number from 0 on, or blank');
    }
    const edition = versionOf(line, this.columns);
    if (!VERSION.test(edition)) {
      return wrongCell(line, this.columns.version!, 'no version of the dataset', '25.1 or the like');
    }
    const country = this.places.countryOf({ row, year, cells: this.placeCells(cells) });
    if (country === undefined) return undefined;
    const deaths = best.map((column) => numberIn(cells[column]));
    if (deaths.includes(undefined)) {
      return { edition, row, facts: [], unknown: [{ what: `deaths ${year}`, place: country }] };
    }
    const period = this.periods.get(edition)!.get(year)!;
    return { edition, row, facts: [this.fact(country, deaths as [number, number, number], period, cells)] };
  }

  private placeCells(cells: CsvRow['cells']): PlaceCell[] {
    const { number, country } = this.columns;
    const byNumber: PlaceCell = { text: cells[number]!, column: number, scheme: 'gleditsch-ward' };
    if (country === undefined) return [byNumber];
    return [byNumber, { text: cells[country]!, column: country, scheme: 'name' }];
  }

  private fact(
    country: string,
    [stateBased, nonState, oneSided]: readonly [number, number, number],
    period: Period,
    cells: CsvRow['cells'],
  ): FactDraft {
    const { severity, why } = severityOfDeaths({ stateBased, nonState, oneSided });
    return {
      about: `iso:${country}`,
      risk: 'conflict',
      severity,
      value: String(stateBased + nonState + oneSided),
      scale: SCALE,
      ...period,
      notes: { ...this.notes(cells), 'severity is': `${severity}: ${why}` },
    };
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
    return ucdpColumns(csvHeader(probe)) && { format: 'ucdp', title: `UCDP ${TITLE}` };
  },
  async read(probe: Probe, recognised: Recognition, options: ReadingOptions) {
    const columns = ucdpColumns(csvHeader(probe))!;
    const lines: CsvRow[] = [];
    for await (const line of listRows(probe, options)) lines.push(line);
    const periods = periodsByVersion(lines, columns);
    const reader = new UcdpReader(new ReadingRows(probe.input.path, await probe.sha256()), columns, periods);
    for (const line of lines) reader.take(line);
    return reader.finish(recognised);
  },
};
