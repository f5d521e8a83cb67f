/** Corruption Perceptions Index: a score from 0 (highly corrupt) to 100 (very clean) for each country and year. */
import { type CsvRow, csvHeader } from '../csv/index.ts';
import type { Format, Reading, ReadingOptions, Recognition } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { columnOf, isBlank, notesOf, numberIn, wrongCell, yearIn } from './cells.ts';
import {
  type EditionDescription,
  EditionFacts,
  type FactDraft,
  type RowRefused,
  type RowSays,
} from './edition-facts.ts';
import { listRows } from './list-rows.ts';
import { ListedPlaces } from './places.ts';

const TITLE = 'Corruption Perceptions Index';
const SCALE = '0-100, high is good';

/** Days on which Transparency International published the editions. */
const PUBLISHED: Readonly<Record<string, string>> = {
  2012: '2012-12-05',
  2013: '2013-12-03',
  2014: '2014-12-03',
  2015: '2016-01-27',
  2016: '2017-01-25',
  2017: '2018-02-21',
  2018: '2019-01-29',
  2019: '2020-01-23',
  2020: '2021-01-28',
  2021: '2022-01-25',
  2022: '2023-01-31',
  2023: '2024-01-30',
  2024: '2025-02-11',
};

interface Columns {
  country: string | undefined;
  code: string | undefined;
  score: string;
  year: string | undefined;
  /** The year that the score's header names, where no column has it. */
  ofAll: string | undefined;
}

/** `CPI score`, `CPI score 2024`, `CPI 2024 Score`. */
const SCORE = /^cpi\s*(?:score\s*(\d{4})?|(\d{4})\s*score)$/i;

function columnsOf(header: readonly string[] | undefined): Columns | undefined {
  const score = header?.find((column) => SCORE.test(column));
  if (!header || score === undefined) return undefined;
  const code = columnOf(header, 'ISO3', 'ISO', 'Country code', 'Code', 'WB Code');
  const country = columnOf(
    header,
    'Country / Territory',
    'Country',
    'Territory',
    'Jurisdiction',
    'Country name',
  );
  const [, after, before] = SCORE.exec(score)!;
  const year = columnOf(header, 'Year');
  const ofAll = after ?? before;
  if ((!code && !country) || (!year && !ofAll)) return undefined;
  return { country, code, score, year, ofAll };
}

/** The last day of its year stands for a day that is not known. */
const publishedOn = (edition: string): string => PUBLISHED[edition] ?? `${edition}-12-31`;

function editionOf(edition: string): EditionDescription {
  return {
    scheme: 'cpi',
    slug: edition,
    publisher: 'Transparency International',
    title: TITLE,
    date: publishedOn(edition),
    edition,
    licence: 'CC-BY-ND-4.0; attribution to Transparency International required',
    url: 'https://www.transparency.org/en/cpi',
  };
}

class CpiReader {
  private readonly rows: ReadingRows;
  private readonly places: ListedPlaces;
  private readonly editions: EditionFacts;
  private readonly columns: Columns;
  private readonly used: ReadonlySet<string>;

  constructor(rows: ReadingRows, columns: Columns) {
    this.rows = rows;
    this.places = new ListedPlaces(rows);
    this.editions = new EditionFacts(rows);
    this.columns = columns;
    this.used = new Set([columns.score, columns.year ?? '']);
  }

  take(line: CsvRow): void {
    this.editions.take(this.read(line));
  }

  finish(recognised: Recognition): Reading {
    this.places.finish();
    this.editions.finish(editionOf);
    return this.rows.reading(recognised);
  }

  private read(line: CsvRow): RowSays | RowRefused | undefined {
    const { row, cells } = line;
    const { score, year: yearColumn, ofAll } = this.columns;
    const year = yearIn(yearColumn === undefined ? ofAll : cells[yearColumn]);
    if (year === undefined) return wrongCell(line, yearColumn ?? score, 'no year', 'a year');
    const text = cells[score]!.trim();
    const value = numberIn(text);
    if (value !== undefined && !(value >= 0 && value <= 100)) {
      return wrongCell(line, score, 'no score of the scale', 'a number from 0 to 100');
    }
    const country = this.places.countryOf({ row, cells: this.placeCells(cells) });
    if (country === undefined) return undefined;
    const edition = String(year);
    if (value === undefined) {
      return { edition, row, facts: [], unknown: [{ what: 'score', place: country }] };
    }
    return { edition, row, facts: [this.fact(country, edition, text, value, cells)] };
  }

  private placeCells(cells: CsvRow['cells']) {
    const { code, country } = this.columns;
    return [
      ...(code === undefined ? [] : [{ text: cells[code]!, column: code, scheme: 'alpha-3' as const }]),
      ...(country === undefined ? [] : [{ text: cells[country]!, column: country, scheme: 'name' as const }]),
    ].filter(({ text }, i, all) => i === all.length - 1 || !isBlank(text));
  }

  /** Severity: how far the score is from 100, of 100. */
  private fact(
    country: string,
    edition: string,
    value: string,
    score: number,
    cells: CsvRow['cells'],
  ): FactDraft {
    return {
      about: `iso:${country}`,
      risk: 'corruption',
      severity: (100 - score) / 100,
      value,
      scale: SCALE,
      validFrom: publishedOn(edition),
      notes: { ...notesOf(cells, this.used), 'severity is': '(100 - value) / 100' },
    };
  }
}

export const CPI: Format = {
  name: 'cpi',
  known: 'the Corruption Perceptions Index (CSV with a country, a year and a CPI score)',
  async recognise(probe: Probe) {
    return columnsOf(csvHeader(probe)) && { format: 'cpi', title: TITLE };
  },
  async read(probe: Probe, recognised: Recognition, options: ReadingOptions) {
    const rows = new ReadingRows(probe.input.path, await probe.sha256());
    const reader = new CpiReader(rows, columnsOf(csvHeader(probe))!);
    for await (const row of listRows(probe, options)) reader.take(row);
    return reader.finish(recognised);
  },
};
