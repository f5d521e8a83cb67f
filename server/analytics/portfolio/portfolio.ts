/**
 * All buyers, or all suppliers, against risks and materials: a page of rows in an order, and what all of them come to
 * (method.md 3).
 */
import type { EntityFilter } from '../../find/entity-filter.ts';
import type { EntityKind } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import { speaksOf } from '../materials-upstream.ts';
import type { Prepared } from '../prepare.ts';
import type { Question } from '../question.ts';
import type { RankedAmong } from '../ranking.ts';
import { bytesIn, Recent } from '../recent.ts';
import { supplyStage } from '../stages.ts';
import type { FlatFigures, Totals } from '../totals.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { type FigureColumns, figureColumns, totalsOver } from './columns.ts';
import { sortByName, sortByValue } from './order.ts';
import { type EveryRow, everyRow, passingRows } from './rows.ts';

/** A risk in a material: null for all layers together. */
export interface PortfolioCell {
  readonly risk: string;
  readonly material: string | null;
}

export interface PortfolioOrder {
  readonly of: RankedAmong;
  /** Everything but risk and material is taken from it. */
  readonly question: Question;
  /** Risk ids of the lens, and materials: the columns are all pairs of which the lens speaks. */
  readonly risks: readonly string[];
  readonly materials: readonly (string | null)[];
  readonly among: EntityFilter | null;
  /** Only entities that no link that counts names as a supplier. */
  readonly onlyHeads: boolean;
  /** Only rows with expected > 0 in some column. */
  readonly onlyExposed: boolean;
  /** A figure of a column (the first where null), or the name. */
  readonly by: keyof FlatFigures | 'name';
  readonly column: PortfolioCell | null;
  readonly isUp: boolean;
  /** Place of the first row of the page, and how many rows. */
  readonly from: number;
  readonly first: number;
}

export interface PortfolioColumn extends PortfolioCell {
  /** Over all rows that pass `among` and `onlyHeads`. */
  readonly totals: Totals;
  /** By row of the page; null where the entity has no link that counts for the material. */
  readonly figures: { readonly [Figure in keyof FlatFigures]: (number | null)[] };
}

export interface PortfolioPage {
  /** Rows in all pages, and before any filter. */
  readonly total: number;
  readonly unfiltered: number;
  /** Places are of one order as long as it stays the same. */
  readonly snapshot: string;
  readonly from: number;
  /** Entities of the page. */
  readonly rows: number[];
  /** By risk, then material, as asked. */
  readonly columns: PortfolioColumn[];
  /** Among all rows before any filter. */
  readonly kinds: readonly EntityKind[];
  readonly countries: readonly string[];
}

/** Columns of 300,000 rows take 12 MB each. */
const COLUMN_BYTES = 3e8;
const LIST_BYTES = 5e7;

const everyRows = new Recent<EveryRow>(LIST_BYTES, bytesIn);
const figures = new Recent<FigureColumns>(COLUMN_BYTES, bytesIn);
const lists = new Recent<List>(LIST_BYTES, bytesIn);

/** The rows that are listed, in order, and what those that pass come to. */
interface List {
  readonly places: Int32Array;
  readonly totals: readonly Totals[];
}

/**
 * Columns and lists are kept with the projection: paging and sorting compute nothing anew. `prepare` is called material
 * by material, so that what the risks of a material share is made once.
 */
export function portfolioOf(
  projection: Projection,
  prepare: (question: Question) => Prepared,
  order: PortfolioOrder,
  watch: Watch = UNWATCHED,
): PortfolioPage {
  const { of, question, from, first } = order;
  const key = keyOf(projection, of, question);
  const every = everyRows.of(projection, key, () =>
    everyRow(projection, supplyStage(projection, { ...question, material: null }).supply, of),
  );
  const cells = cellsOf(order);
  const columns = columnsOf(projection, prepare, { order, cells, every }, watch);
  const { from: _, first: __, question: ___, ...listed } = order;
  const list = lists.of(projection, JSON.stringify([key, listed]), () =>
    listOf(projection, order, cells, columns, every),
  );
  const page = list.places.subarray(from, from + first);
  return {
    total: list.places.length,
    unfiltered: every.entities.length,
    snapshot: projection.snapshotAt(question.knownAt),
    from,
    rows: Array.from(page, (row) => every.entities[row]!),
    columns: cells.map((cell, i) => ({
      ...cell,
      totals: list.totals[i]!,
      figures: figuresAt(columns[i]!, page),
    })),
    kinds: every.kinds,
    countries: every.countries,
  };
}

/** Pairs of which the lens speaks, by risk, then material. */
export function cellsOf({
  question,
  risks,
  materials,
}: Pick<PortfolioOrder, 'question' | 'risks' | 'materials'>): PortfolioCell[] {
  return risks.flatMap((risk) =>
    materials
      .filter((material) => material === null || speaksOf({ ...question, risk }, material))
      .map((material) => ({ risk, material })),
  );
}

interface Wanted {
  readonly order: PortfolioOrder;
  readonly cells: readonly PortfolioCell[];
  readonly every: EveryRow;
}

/** In the order of the cells, made material by material. */
function columnsOf(
  projection: Projection,
  prepare: (question: Question) => Prepared,
  { order: { of, question, materials }, cells, every }: Wanted,
  watch: Watch,
): FigureColumns[] {
  const columns = new Map<PortfolioCell, FigureColumns>();
  for (const material of materials) {
    for (const cell of cells) {
      if (cell.material !== material) continue;
      watch.progress(columns.size / cells.length);
      const asked = { ...question, ...cell };
      const make = () => figureColumns(prepare(asked), of, every.entities);
      columns.set(cell, figures.of(projection, keyOf(projection, of, asked, cell), make));
    }
  }
  return cells.map((cell) => columns.get(cell)!);
}

function listOf(
  projection: Projection,
  { among, onlyHeads, onlyExposed, by, column, isUp }: PortfolioOrder,
  cells: readonly PortfolioCell[],
  columns: readonly FigureColumns[],
  every: EveryRow,
): List {
  const passing = passingRows(projection, every, among, onlyHeads);
  const totals = columns.map((each) => totalsOver(each, passing));
  const places = onlyExposed
    ? passing.filter((row) => columns.some(({ expected }) => expected[row]! > 0))
    : passing.slice();
  if (by === 'name') return { places: sortByName(places, every.entities, projection, isUp), totals };
  const at = column
    ? cells.findIndex(({ risk, material }) => risk === column.risk && material === column.material)
    : 0;
  const value = columns[at]?.[by];
  return { places: value ? sortByValue(places, value, isUp) : places, totals };
}

function figuresAt(columns: FigureColumns, page: Int32Array): PortfolioColumn['figures'] {
  const at = (column: Float64Array) =>
    Array.from(page, (row) => (Number.isNaN(column[row]!) ? null : column[row]!));
  return {
    low: at(columns.low),
    expected: at(columns.expected),
    high: at(columns.high),
    coverage: at(columns.coverage),
    opaque: at(columns.opaque),
  };
}

/** Moments between which nothing was recorded ask the same. */
function keyOf(projection: Projection, of: RankedAmong, question: Question, cell?: PortfolioCell): string {
  const { lens, shareModel, tiers, asOf, knownAt } = question;
  const shares = shareModel && [shareModel.id, shareModel.version];
  const period = projection.periodAt(knownAt);
  return JSON.stringify([of, lens.id, lens.version, shares, tiers, asOf, period, cell]);
}
