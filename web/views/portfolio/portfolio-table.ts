import { ask } from '../../api.ts';
import type { Cell, Table } from '../../export/table.ts';
import { PORTFOLIO, type PortfolioPage, type PortfolioVariables } from '../../queries/portfolio.ts';
import { ALL_MATERIALS } from '../../slices/portfolio.ts';
import { rowsOf } from './row-pages.ts';

/** Rows that are asked for at once, and cells that one file holds. */
const AT_ONCE = 500;
const MOST_CELLS = 400_000;

const FIGURES = ['low', 'expected', 'high', 'coverage', 'opaque'] as const;
const NAMED = {
  low: 'at least',
  expected: 'expected',
  high: 'at most',
  coverage: 'traced',
  opaque: 'not traced',
};

/** Every row in the order of the screen, with every figure of every column; as many rows as one file holds. */
export async function portfolioTable(
  space: string,
  order: Omit<PortfolioVariables, 'first' | 'from'>,
): Promise<Table> {
  const rows: Cell[][] = [];
  let page: PortfolioPage;
  let most: number;
  do {
    page = (await ask(PORTFOLIO, { ...order, first: AT_ONCE, from: rows.length }, space)).portfolio;
    most = Math.floor(MOST_CELLS / Math.max(1, page.columns.length));
    rows.push(...recordsOf(page).slice(0, most - rows.length));
  } while (page.entities.length === AT_ONCE && rows.length < most);
  const columns = page.columns.flatMap(({ risk, material }) =>
    FIGURES.map((figure) => `${risk}/${material ?? ALL_MATERIALS} ${NAMED[figure]}`),
  );
  return {
    columns: ['id', 'name', 'kind', 'country', 'region', ...columns],
    rows,
    ...(rows.length < page.totalCount && { total: page.totalCount }),
  };
}

function recordsOf(page: PortfolioPage): Cell[][] {
  return rowsOf(page).map(({ entity, cells }) => [
    entity.entityId,
    entity.name,
    entity.kind.toLowerCase(),
    entity.country,
    entity.region,
    ...cells.flatMap((cell) => FIGURES.map((figure) => cell?.[figure] ?? null)),
  ]);
}
