/** The Union's indicative list of conflict-affected and high-risk areas (Regulation (EU) 2017/821, Article 14(2)). */
import { regionOf } from '../../places/index.ts';
import { finding } from '../formats/finding.ts';
import type { Format, Recognition } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { type CahraFile, type ListedCountry, type ListedRegion, readCahraFile } from './cahra-file.ts';
import { isBlank } from './cells.ts';
import { type EditionDescription, EditionFacts, type FactDraft, type RowSays } from './edition-facts.ts';
import { refuseTooLarge } from './list-rows.ts';
import { ListedPlaces } from './places.ts';

const TITLE = 'Indicative list of conflict-affected and high-risk areas';
const SCALE = 'EU indicative list';

function editionOf({ version, updated, website }: CahraFile): EditionDescription {
  const edition = updated?.slice(0, 7);
  return {
    scheme: 'cahra',
    slug: edition ?? 'undated',
    publisher: 'RAND Europe for the European Commission',
    title: TITLE,
    ...(updated !== undefined && { date: updated }),
    ...(edition !== undefined && { edition }),
    licence: 'public; indicative and non-exhaustive',
    ...(website !== '' && { url: website }),
    ...(version !== '' && { notes: { version } }),
  };
}

class CahraReader {
  readonly rows: ReadingRows;
  private readonly places: ListedPlaces;
  private readonly editions: EditionFacts;
  private readonly file: CahraFile;
  /** Data rows: a region is one, a country listed as a whole is one. */
  private row = 0;

  constructor(rows: ReadingRows, file: CahraFile) {
    this.rows = rows;
    this.file = file;
    this.places = new ListedPlaces(rows);
    this.editions = new EditionFacts(rows);
  }

  take(country: ListedCountry): void {
    if (country.whole) this.takeWhole(country);
    for (const region of country.regions) this.takeRegion(country, region);
    if (!country.whole && country.regions.length === 0) this.refuseEmpty(country);
  }

  finish(): void {
    this.places.finish();
    this.editions.finish(() => editionOf(this.file));
    if (this.file.updated === undefined) {
      const message = 'the file does not say when the list was updated: it is taken without a date';
      this.rows.say(finding('EDITION_NOT_STATED', { message, expected: 'meta.reportsUpdated' }));
    }
  }

  private takeWhole(country: ListedCountry): void {
    const row = ++this.row;
    const code = this.countryOf(country, row);
    if (code === undefined) return;
    this.keep(row, [this.fact(`iso:${code}`, 'conflict', 'whole country listed', { name: country.name })]);
  }

  private takeRegion(country: ListedCountry, region: ListedRegion): void {
    const row = ++this.row;
    const code = this.countryOf(country, row);
    if (code === undefined) return;
    const listed = regionOf(code, region.code);
    if (!region.code.toUpperCase().startsWith(`${code}-`) || 'unmapped' in listed) {
      const expected = `an ISO 3166-2 code of ${code}`;
      this.rows.refuse({
        row,
        message: 'no code of a region',
        column: 'code',
        expected,
        got: region.code.slice(0, 200),
      });
      return;
    }
    const flags = flagsOf(region);
    if (flags.length === 0) {
      const message = 'listed as neither conflict-affected nor high-risk';
      this.rows.refuse({ row, message, expected: 'conflictAffected or highRisk true', got: region.code });
      return;
    }
    this.compareName(row, code, region, listed.code);
    const notes = { name: region.name, ...(listed.code !== region.code && { code: region.code }) };
    this.keep(
      row,
      flags.map(([risk, value]) => this.fact(`iso:${listed.code}`, risk, value, notes)),
    );
  }

  /** A name that is another region's: the code is taken, and somebody should look. */
  private compareName(row: number, country: string, { name, code }: ListedRegion, mapped: string): void {
    if (isBlank(name)) return;
    const named = regionOf(country, name);
    const may = 'code' in named ? [named.code] : named.nearest;
    if (may.length === 0 || may.includes(mapped)) return;
    const message = `${code} is listed under the name ${name}, which is that of ${may.join(' or ')}: the code is taken`;
    this.rows.say(finding('PLACE_CONTRADICTED', { row, message, column: 'name', got: name.slice(0, 200) }));
  }

  private refuseEmpty({ name }: ListedCountry): void {
    const message = 'names no region and is not listed as a whole: nothing is flagged';
    this.rows.refuse({
      row: ++this.row,
      message,
      expected: 'regions, or wholeCountry true',
      got: name.slice(0, 200),
    });
  }

  private keep(row: number, facts: readonly FactDraft[]): void {
    const says: RowSays = { edition: SCALE, row, facts };
    this.editions.take(says);
  }

  private countryOf({ iso2, iso3, name }: ListedCountry, row: number): string | undefined {
    return this.places.countryOf({
      row,
      cells: [
        { text: iso2, column: 'iso2', scheme: 'alpha-2' },
        { text: iso3, column: 'iso3', scheme: 'alpha-3' },
        { text: name, column: 'countryName', scheme: 'name' },
      ],
    });
  }

  private fact(about: string, risk: string, value: string, notes: Record<string, string>): FactDraft {
    const { updated } = this.file;
    return {
      about,
      risk,
      severity: 1,
      value,
      scale: SCALE,
      ...(updated !== undefined && { validFrom: updated }),
      notes: { ...notes, 'severity is': '1 for what is listed' },
    };
  }
}

/** What a region is listed as: which risk, and in which words. */
function flagsOf({ conflictAffected, highRisk }: ListedRegion): [risk: string, value: string][] {
  return [
    ...(conflictAffected ? [['conflict', 'conflict-affected'] as [string, string]] : []),
    ...(highRisk ? [['high-risk-area', 'high-risk'] as [string, string]] : []),
  ];
}

export const EU_CAHRA: Format = {
  name: 'eu-cahra',
  known: "the Union's indicative list of conflict-affected and high-risk areas (JSON)",
  async recognise({ kind, text }: Probe) {
    const head = kind === 'json' ? (text?.head ?? '') : '';
    const found = /"entries"\s*:/.test(head) && /"(?:wholeCountry|conflictAffected)"\s*:/.test(head);
    return found ? { format: 'eu-cahra', title: TITLE } : undefined;
  },
  async read(probe: Probe, recognised: Recognition) {
    refuseTooLarge(probe);
    const file = await readCahraFile(probe);
    const reader = new CahraReader(new ReadingRows(probe.input.path, await probe.sha256()), file);
    for (const country of file.countries) reader.take(country);
    reader.finish();
    const version = file.updated?.slice(0, 7);
    return reader.rows.reading({ ...recognised, ...(version !== undefined && { version }) });
  },
};
