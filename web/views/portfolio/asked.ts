import type { PortfolioVariables } from '../../queries/portfolio.ts';
import { viewpoint } from '../../queries/question-input.ts';
import type { LensTerm, Terms } from '../../queries/spaces.ts';
import { ALL_MATERIALS, BY_NAME, type PortfolioState } from '../../slices/portfolio.ts';
import type { PageState } from '../../state.ts';

/** The service answers at most so many columns at once. */
export const MOST_COLUMNS = 60;

/** The columns that are asked for. */
export interface Columns {
  risks: readonly string[];
  /** null: all materials together. */
  materials: readonly (string | null)[];
  shown: number;
  /** How many there would be, were there no limit. */
  wanted: number;
}

/** A column by its key, as the address and the sorting know it: `conflict/tin`, `conflict/*`. */
export function columnKey(risk: string, material: string | null): string {
  return `${risk}/${material ?? ALL_MATERIALS}`;
}

/** What is chosen, as far as the lens speaks of it; materials are cut from the end to keep to the limit. */
export function columnsOf(lens: LensTerm, { risks, materials }: PortfolioState): Columns {
  const ofLens = lens.risks.filter(({ id }) => risks.includes(id));
  const asked = ofLens.length > 0 ? ofLens : lens.risks;
  const chosen = materials.length > 0 ? materials : [ALL_MATERIALS];
  const all = chosen.map((id) => (id === ALL_MATERIALS ? null : id));
  const count = (some: readonly (string | null)[]) =>
    some.reduce(
      (sum, material) =>
        sum +
        asked.filter((risk) => material === null || (risk.materials?.includes(material) ?? true)).length,
      0,
    );
  let kept = all;
  while (kept.length > 1 && count(kept) > MOST_COLUMNS) kept = kept.slice(0, -1);
  return {
    risks: asked.map(({ id }) => id),
    materials: kept,
    shown: count(kept),
    wanted: count(all),
  };
}

/** The lens of the address among those there are. */
export function lensOf(terms: Terms | undefined, state: PageState): LensTerm | undefined {
  return terms?.lenses.find(({ id }) => id === state.lens);
}

/** Everything but the place of the page. */
export function orderOf(state: PageState, lens: LensTerm): Omit<PortfolioVariables, 'first' | 'from'> {
  const { portfolio } = state;
  const { risks, materials } = columnsOf(lens, portfolio);
  const { text, kinds, countries, deals } = portfolio;
  const among = {
    ...(text.trim() && { text: text.trim() }),
    ...(kinds.length > 0 && { kinds }),
    ...(countries.length > 0 && { countries }),
    ...(deals.length > 0 && { materials: deals }),
  };
  return {
    of: portfolio.of === 'buyers' ? 'BUYERS' : 'SUPPLIERS',
    lens: lens.id,
    risks,
    materials,
    ...(state.tiers && { tiers: state.tiers }),
    at: viewpoint(state),
    ...(Object.keys(among).length > 0 && { among }),
    onlyHeads: portfolio.of === 'buyers' && portfolio.heads,
    onlyExposed: portfolio.exposed,
    sort: sortingOf(portfolio, lens, { risks, materials }),
  };
}

/** A column that is not shown any more is not sorted by: the first stands in. */
function sortingOf(
  { column, figure, turned }: PortfolioState,
  lens: LensTerm,
  { risks, materials }: Pick<Columns, 'risks' | 'materials'>,
): PortfolioVariables['sort'] {
  if (column === BY_NAME) return { by: 'NAME', ascending: !turned };
  const by = figure.toUpperCase();
  const [risk = '', id = ''] = column.split('/');
  const material = id === ALL_MATERIALS ? null : id;
  const rule = lens.risks.find((one) => one.id === risk)?.materials;
  const isThere =
    risks.includes(risk) &&
    materials.includes(material) &&
    (material === null || !rule || rule.includes(material));
  return { by, ...(isThere && { risk, material }), ascending: turned };
}

/** Key of the column that the rows stand by; that of the address where it is shown, else the first. */
export function sortedOf(
  columns: readonly { risk: string; material: string | null }[],
  column: string,
): string {
  const keys = columns.map(({ risk, material }) => columnKey(risk, material));
  return column === BY_NAME || keys.includes(column) ? column : (keys[0] ?? '');
}
