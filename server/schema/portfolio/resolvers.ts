import { cellsOf, type PortfolioOrder } from '../../analytics/portfolio/portfolio.ts';
import type { Asker } from '../../ask.ts';
import type { Context } from '../../context.ts';
import { invalidArgument } from '../../errors.ts';
import type { EntityFilter } from '../../find/entity-filter.ts';
import { entityNode } from '../entity/node.ts';
import type { QuestionArgs } from '../exposure/question.ts';
import { checkFirst } from '../page.ts';

interface Sorting {
  by: string;
  risk?: string | null;
  material?: string | null;
  ascending: boolean;
}

interface PortfolioArgs extends Omit<QuestionArgs, 'risk' | 'material'> {
  of: string;
  risks?: string[] | null;
  materials: (string | null)[];
  among?: EntityFilter | null;
  onlyHeads: boolean;
  onlyExposed: boolean;
  sort: Sorting;
  first: number;
  from: number;
}

const MOST_ROWS = 1_000;
const MOST_COLUMNS = 60;

/** Throws what `resolveTable` throws, PAGE_TOO_LARGE, and INVALID_ARGUMENT. */
function orderOf(asker: Asker, args: PortfolioArgs): PortfolioOrder {
  const { lens, shares, tiers, at, sort, among, onlyHeads, onlyExposed, from } = args;
  const materials = args.materials.length > 0 ? [...new Set(args.materials)] : [null];
  const viewpoint = { lens, shares, tiers, asOf: at?.asOf, knownAt: at?.knownAt };
  const { question, risks } = asker.resolveTable(viewpoint, args.risks, materials);
  if (from < 0) throw invalidArgument('from', 'a place, 0 or more', String(from));
  const cells = cellsOf({ question, risks, materials });
  if (cells.length > MOST_COLUMNS) {
    throw invalidArgument(
      'materials',
      `at most ${MOST_COLUMNS} columns (risks by materials)`,
      String(cells.length),
    );
  }
  const column = sort.risk ? { risk: sort.risk, material: sort.material ?? null } : null;
  const isThere = ({ risk, material }: typeof column & object) =>
    cells.some((cell) => cell.risk === risk && cell.material === material);
  if (column && sort.by !== 'NAME' && !isThere(column)) {
    throw invalidArgument('sort', 'one of the columns', `${column.risk}, ${column.material ?? 'all layers'}`);
  }
  return {
    of: args.of === 'BUYERS' ? 'buyers' : 'suppliers',
    question,
    risks,
    materials,
    among: among ?? null,
    onlyHeads,
    onlyExposed,
    by: sort.by.toLowerCase() as PortfolioOrder['by'],
    column,
    isUp: sort.ascending,
    first: checkFirst(args.first, MOST_ROWS),
    from,
  };
}

export const portfolioResolvers = {
  Query: {
    async portfolio(_root: unknown, args: PortfolioArgs, context: Context) {
      const asker = await context.askerAt(args.at?.knownAt);
      const order = orderOf(asker, args);
      const page = await asker.analyse('portfolio', order);
      return {
        totalCount: page.total,
        unfilteredCount: page.unfiltered,
        from: page.from,
        snapshot: page.snapshot,
        entities: page.rows.map((index) => entityNode(asker.state, index)),
        columns: page.columns.map(({ risk, material, totals, figures }) => ({
          risk,
          material,
          ...totals,
          counted: totals.count,
          ...figures,
        })),
        kinds: page.kinds.map((kind) => kind.toUpperCase()),
        countries: page.countries,
      };
    },
  },
};
