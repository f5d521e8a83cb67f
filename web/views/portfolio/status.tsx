import { useWords, type Words } from '../../i18n/words.ts';
import type { LensTerm } from '../../queries/spaces.ts';
import type { PortfolioState, RowsOf } from '../../slices/portfolio.ts';
import type { PageState } from '../../state.ts';
import { usePage } from '../../ui/use-page.ts';
import { lensName, today } from '../question/terms.ts';
import { columnKey, columnsOf, sortedOf } from './asked.ts';
import { columnWords } from './cell-words.ts';
import type { RowPages } from './row-pages.ts';

/** In which order the rows stand. */
export function orderWords(words: Words, { first: { columns } }: RowPages, state: PortfolioState): string {
  const { t } = words;
  const sorted = sortedOf(columns, state.column);
  const column = columns.find(({ risk, material }) => columnKey(risk, material) === sorted);
  if (!column) return t(state.turned ? 'portfolio.sorted.nameTurned' : 'portfolio.sorted.name');
  return t(state.turned ? 'portfolio.sorted.up' : 'portfolio.sorted.down', {
    figure: t(`portfolio.figure.${state.figure}`),
    column: columnWords(words, column),
  });
}

/** How many rows there are of how many. */
export function rowCount({ t, number }: Words, { total, first }: RowPages, of: RowsOf): string {
  return t(`portfolio.shown.${of}`, { shown: number(total), total: number(first.unfilteredCount) });
}

/** What the screen asks, in words. */
export function askedWords(words: Words, state: PageState, lens: LensTerm): string {
  const { t } = words;
  return t('portfolio.sentence', {
    of: t(`portfolio.${state.portfolio.of}`),
    asOf: words.date(state.asOf || today()),
    lens: `${lensName(words, lens)} ${lens.version}`,
    tiers: state.tiers === null ? t('ask.allTiers') : t('ask.tier', { n: state.tiers }),
  });
}

interface StatusProps {
  list: RowPages | undefined;
  lens: LensTerm;
  isLoading: boolean;
}

/** How many rows of how many, in which order, and which columns are left out; said aloud when it changes. */
export function Status({ list, lens, isLoading }: StatusProps) {
  const words = useWords();
  const { t, number } = words;
  const { portfolio } = usePage().state;
  const { shown, wanted } = columnsOf(lens, portfolio);
  return (
    <p class="small portfolio-status" role="status">
      {list && !isLoading && <span>{rowCount(words, list, portfolio.of)}</span>}
      {list && !isLoading && list.total > 0 && <span>{orderWords(words, list, portfolio)}</span>}
      {isLoading && <span class="quiet">{t(list ? 'portfolio.stale' : 'portfolio.loading')}</span>}
      {shown < wanted && <span>{t('portfolio.cut', { shown: number(shown), total: number(wanted) })}</span>}
    </p>
  );
}
