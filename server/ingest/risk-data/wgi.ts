/** Worldwide Governance Indicators: six estimates of about -2.5 (weak) to 2.5 (strong) for each country and year. */

import type { Notes } from '../../rows.ts';
import { type CsvRow, csvHeader } from '../csv/index.ts';
import { finding } from '../formats/finding.ts';
import type { Format, Reading, ReadingOptions, Recognition } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { notesOf, numberIn, wrongCell, yearIn } from './cells.ts';
import {
  type EditionDescription,
  EditionFacts,
  type FactDraft,
  type RowRefused,
  type RowSays,
} from './edition-facts.ts';
import { listRows } from './list-rows.ts';
import { type Period, periodsOf } from './periods.ts';
import { ListedPlaces } from './places.ts';
import { type Indicator, type WgiColumns, wgiColumns } from './wgi-columns.ts';

const TITLE = 'Worldwide Governance Indicators';
const SCALE = '-2.5..2.5, high is good';
const END = 2.5;

/** Days on which the World Bank published updates, by the last year that they cover. */
const PUBLISHED: Readonly<Record<string, string>> = { 2020: '2021-09-24', 2021: '2022-09-23' };

/** An update estimates every year anew: one document for all years of a file. */
function editionOf(first: number, last: number): EditionDescription {
  const edition = `${first}-${last}`;
  return {
    scheme: 'wgi',
    slug: String(last),
    publisher: 'World Bank',
    title: TITLE,
    date: PUBLISHED[last] ?? `${last}-12-31`,
    edition,
    licence: 'CC-BY-4.0',
    url: 'https://www.govindicators.org',
  };
}

const EDITION = 'the one of this file';

class WgiReader {
  private readonly rows: ReadingRows;
  private readonly places: ListedPlaces;
  private readonly editions: EditionFacts;
  private readonly columns: WgiColumns;
  private readonly used: ReadonlySet<string>;
  private beyond = 0;

  constructor(rows: ReadingRows, columns: WgiColumns) {
    this.rows = rows;
    this.places = new ListedPlaces(rows);
    this.editions = new EditionFacts(rows);
    this.columns = columns;
    this.used = new Set([columns.year, ...columns.values.map(([column]) => column)]);
  }

  take(line: CsvRow, periods: ReadonlyMap<number, Period>): void {
    this.editions.take(this.read(line, periods));
  }

  finish(recognised: Recognition, periods: ReadonlyMap<number, Period>): Reading {
    this.places.finish();
    const years = [...periods.keys()];
    this.editions.finish(() => editionOf(years[0]!, years.at(-1)!));
    if (this.beyond > 0) {
      const message = `${this.beyond} values beyond ±${END}: kept as published, rated as the end of the scale`;
      this.rows.say(finding('VALUES_BEYOND_SCALE', { message, values: { count: String(this.beyond) } }));
    }
    return this.rows.reading(recognised);
  }

  private read(line: CsvRow, periods: ReadonlyMap<number, Period>): RowSays | RowRefused | undefined {
    const { row, cells } = line;
    const { year: yearColumn, values } = this.columns;
    const year = yearIn(cells[yearColumn]);
    if (year === undefined) return wrongCell(line, yearColumn, 'no year', 'a year');
    const wrong = values.find(([column]) => Number.isNaN(numberIn(cells[column])));
    if (wrong) return wrongCell(line, wrong[0], 'not a number', 'a number, or blank');
    const country = this.places.countryOf({ row, year, cells: this.placeCells(cells) });
    if (country === undefined) return undefined;
    const isStated = ([column]: WgiColumns['values'][number]) => numberIn(cells[column]) !== undefined;
    const notes = notesOf(cells, this.used);
    return {
      edition: EDITION,
      row,
      facts: values
        .filter(isStated)
        .map(([column, indicator]) =>
          this.fact(`iso:${country}`, indicator, cells[column]!.trim(), periods.get(year)!, notes),
        ),
      unknown: values
        .filter((value) => !isStated(value))
        .map(([, { title }]) => ({ what: `${title} ${year}`, place: country })),
    };
  }

  private placeCells(cells: CsvRow['cells']) {
    const { code, country } = this.columns;
    const byCode = { text: cells[code]!, column: code, scheme: 'alpha-3' as const };
    if (country === undefined) return [byCode];
    return [byCode, { text: cells[country]!, column: country, scheme: 'name' as const }];
  }

  /** Severity: how far the estimate is from 2.5, of 5; beyond ±2.5 that of the end. */
  private fact(
    about: string,
    { risk, title }: Indicator,
    value: string,
    period: Period,
    notes: Notes,
  ): FactDraft {
    const estimate = Number(value);
    const within = Math.min(END, Math.max(-END, estimate));
    if (within !== estimate) this.beyond++;
    const derived =
      within === estimate
        ? '(2.5 - value) / 5'
        : '(2.5 - value) / 5, the value taken as the end of the scale';
    return {
      about,
      risk,
      severity: (END - within) / (2 * END),
      value,
      scale: SCALE,
      ...period,
      notes: { ...notes, indicator: title, 'severity is': derived },
    };
  }
}

export const WGI: Format = {
  name: 'wgi',
  known:
    'the Worldwide Governance Indicators (CSV with a country code, a year and estimates such as vae, pve, cce)',
  async recognise(probe: Probe) {
    return wgiColumns(csvHeader(probe)) && { format: 'wgi', title: TITLE };
  },
  async read(probe: Probe, recognised: Recognition, options: ReadingOptions) {
    const columns = wgiColumns(csvHeader(probe))!;
    const reader = new WgiReader(new ReadingRows(probe.input.path, await probe.sha256()), columns);
    const lines: CsvRow[] = [];
    for await (const row of listRows(probe, options)) lines.push(row);
    const periods = periodsOf(lines.flatMap(({ cells }) => yearIn(cells[columns.year]) ?? []));
    for (const line of lines) reader.take(line, periods);
    return reader.finish(recognised, periods);
  },
};
