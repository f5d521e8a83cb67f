/** Countries of a list's rows: a row whose country cannot be mapped is refused, and each such place is told once. */
import { type CountryScheme, countryOf, type Unmapped, type UnmappedReason } from '../../places/index.ts';
import { finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';

/** A cell that names a country, and how. */
export interface PlaceCell {
  text: string;
  column: string;
  scheme: CountryScheme;
}

interface Asked {
  row: number;
  /** In the order of trust: a code before a name. Blank ones are passed over. */
  cells: readonly PlaceCell[];
  /** The year that the row speaks of. */
  year?: number;
}

const WHY: Readonly<Record<UnmappedReason, string>> = {
  historical: 'a state that is no more, or was another in that year',
  disputed: 'a territory that ISO 3166 does not list',
  aggregate: 'more than one country',
  ambiguous: 'a name of several countries',
  unknown: 'no country known here',
};

/** A code with the name beside it. */
const shown = ([cell, ...others]: readonly PlaceCell[]): string =>
  [cell!.text, ...others.map(({ text }) => `(${text})`)].join(' ').slice(0, 200);

export class ListedPlaces {
  private readonly unmapped = new Map<string, { cell: PlaceCell; why: Unmapped; count: number }>();
  private readonly contradicted = new Set<string>();
  private readonly rows: ReadingRows;

  constructor(rows: ReadingRows) {
    this.rows = rows;
  }

  /** ISO 3166-1 alpha-2 of a row's country; undefined where the row had to be refused. */
  countryOf({ row, cells, year }: Asked): string | undefined {
    const filled = cells.filter(({ text }) => text.trim() !== '');
    const [cell] = filled;
    if (!cell) {
      this.rows.refuse({ row, message: 'no country', column: cells[0]!.column, expected: 'a country' });
      return undefined;
    }
    const options = year === undefined ? {} : { year };
    const place = countryOf(cell.text, { scheme: cell.scheme, ...options });
    if ('unmapped' in place) return this.refuse(row, filled, place);
    for (const other of filled.slice(1)) {
      const named = countryOf(other.text, { scheme: other.scheme, ...options });
      if ('code' in named && named.code !== place.code) this.contradict(row, cell, other, named.code);
    }
    return place.code;
  }

  /** One finding for each place that could not be mapped, with the number of its rows. */
  finish(): void {
    for (const [place, { cell, why, count }] of this.unmapped) {
      const nearest = why.nearest.length > 0 ? `; it may concern ${why.nearest.join(', ')}` : '';
      const message = `${place} is ${WHY[why.reason]}${nearest}: ${count} ${count === 1 ? 'row' : 'rows'} left out`;
      const values = { place, reason: why.reason, rows: String(count) };
      this.rows.say(finding('PLACE_NOT_MAPPED', { message, column: cell.column, got: place, values }));
    }
  }

  private refuse(row: number, filled: readonly PlaceCell[], why: Unmapped): undefined {
    const cell = filled[0]!;
    const place = shown(filled);
    const found = this.unmapped.get(place) ?? { cell, why, count: 0 };
    found.count++;
    this.unmapped.set(place, found);
    this.rows.refuse({
      row,
      message: `its country cannot be mapped: ${WHY[why.reason]}`,
      column: cell.column,
      expected: 'a country of ISO 3166-1',
      got: place,
    });
  }

  private contradict(row: number, cell: PlaceCell, other: PlaceCell, code: string): void {
    const pair = `${cell.text}\n${other.text}`;
    if (this.contradicted.has(pair)) return;
    this.contradicted.add(pair);
    this.rows.say(
      finding('PLACE_CONTRADICTED', {
        row,
        message: `${cell.column} is ${cell.text} and ${other.column} is ${other.text} (${code}): the first is taken`,
        column: other.column,
        got: other.text.slice(0, 200),
      }),
    );
  }
}
