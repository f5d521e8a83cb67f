import type { Words } from '../../i18n/words.ts';
import type { CellFigures, PortfolioColumn } from '../../queries/portfolio.ts';
import type { RowsOf, SortFigure } from '../../slices/portfolio.ts';
import { materialName, riskName } from '../question/terms.ts';

export type Written = Record<keyof CellFigures, string>;

export function materialWords(words: Words, material: string | null): string {
  return material === null ? words.t('ask.allMaterials') : materialName(words, material);
}

/** Risk and material of a column: conflict, tin. */
export function columnWords(
  words: Words,
  { risk, material }: Pick<PortfolioColumn, 'risk' | 'material'>,
): string {
  const values = { risk: riskName(words, risk), material: materialWords(words, material) };
  return words.t('portfolio.column', values);
}

/** Every figure of a cell as it is written. */
export function written({ percent }: Words, figures: CellFigures): Written {
  return {
    low: percent(figures.low),
    expected: percent(figures.expected),
    high: percent(figures.high),
    coverage: percent(figures.coverage),
    opaque: percent(figures.opaque),
  };
}

/** A cell whole, for those who do not see it. `isThin`: little of it is traced. */
export function cellWords(
  { t }: Words,
  named: { name: string; column: string },
  all: Written,
  isThin: boolean,
): string {
  return t(isThin ? 'portfolio.thinCell' : 'portfolio.cell', { ...named, ...all });
}

/** Why a cell has no figure. */
export function noCellWords({ t }: Words, named: { name: string; column: string }, of: RowsOf): string {
  return t(`portfolio.noCell.${of}`, named);
}

export function totalWords(words: Words, column: PortfolioColumn): string {
  const { counted: n, exposed, mean } = column;
  const of = columnWords(words, column);
  if (!mean) return words.t('portfolio.noTotal', { column: of });
  return words.t('portfolio.totalCell', { column: of, n, exposed, ...written(words, mean) });
}

/**
 * What stands beside the figure of a cell: its bounds, or what is sorted by where that is neither. Where little is
 * traced that leads, and the bounds stand beside it.
 */
export function besideWords({ t }: Words, all: Written, figure: SortFigure, isThin: boolean): string {
  if (isThin) return all.low === all.high ? all.expected : t('portfolio.span', all);
  if (figure === 'opaque') return t('portfolio.notTraced', all);
  if (figure === 'coverage') return t('portfolio.traced', all);
  return all.low === all.high ? '' : t('portfolio.span', all);
}
