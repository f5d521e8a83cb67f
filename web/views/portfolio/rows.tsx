import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { LensTerm, Terms } from '../../queries/spaces.ts';
import { portfolio as slice } from '../../slices/portfolio.ts';
import { TakeAway } from '../../ui/take-away.tsx';
import { usePage } from '../../ui/use-page.ts';
import { Slow, Waiting } from '../../ui/waiting.tsx';
import { Failed } from '../question/failures.tsx';
import { orderOf, sortedOf } from './asked.ts';
import { Grid } from './grid.tsx';
import type { GridCell } from './grid-keys.ts';
import { cellLeft } from './opening.ts';
import { portfolioTable } from './portfolio-table.ts';
import { Key, Reading } from './reading.tsx';
import type { RowPages } from './row-pages.ts';
import { askedWords, orderWords, rowCount, Status } from './status.tsx';
import { Tools } from './tools.tsx';
import { usePortfolio } from './use-portfolio.ts';
import { usePut } from './use-put.ts';

/** The table with what narrows it, what it says of itself, and the cell in focus in full. */
export function Rows({ terms, lens }: { terms: Terms; lens: LensTerm }) {
  const { state } = usePage();
  const { at, of } = state.portfolio;
  const [active, activate] = useState<GridCell>(() => cellLeft() ?? { row: at, column: 1 });
  const words = useWords();
  const { t } = words;
  const order = orderOf(state, lens);
  const list = usePortfolio(state.space, order, at);
  const { value } = list;
  useEffect(() => {
    // a shorter list, or one with fewer columns
    if (!value) return;
    const [row, column] = [
      Math.min(active.row, value.total - 1),
      Math.min(active.column, value.first.columns.length),
    ];
    if (row !== active.row || column !== active.column) activate({ row, column });
  }, [value, active]);
  return (
    <div class={list.loading && value ? 'stale' : undefined} aria-busy={list.loading}>
      <Tools terms={terms} lens={lens} page={value?.first} />
      <Status list={value} lens={lens} isLoading={list.loading} />
      {value && list.loading && <Slow for={list} />}
      {list.error && <Failed error={list.error} retry={list.retry} />}
      {!value && !list.error && <Waiting for={list}>{t('portfolio.loading')}</Waiting>}
      {value && value.total === 0 && <Nothing list={value} />}
      {value && value.total > 0 && (
        <>
          <Grid
            list={value}
            sorted={sortedOf(value.first.columns, state.portfolio.column)}
            active={active}
            onActive={activate}
          />
          <div class="portfolio-foot">
            <Reading list={value} active={active} of={of} />
            <TakeAway
              name={t('portfolio.title')}
              asked={askedWords(words, state, lens)}
              rows={async () => ({
                ...(await portfolioTable(state.space, order)),
                notes: [rowCount(words, value, of), orderWords(words, value, state.portfolio)],
              })}
            />
          </div>
          <Key />
        </>
      )}
    </div>
  );
}

/** No row: because of the filters, or because there are none at all. */
function Nothing({ list }: { list: RowPages }) {
  const { state } = usePage();
  const { t } = useWords();
  const put = usePut();
  const { text, kinds, countries, deals, heads, exposed } = slice.start;
  if (list.first.unfilteredCount === 0) {
    return <p class="nothing">{t(`portfolio.noRows.${state.portfolio.of}`)}</p>;
  }
  return (
    <div class="nothing">
      <p>{t('portfolio.none')}</p>
      <button type="button" onClick={() => put({ text, kinds, countries, deals, heads, exposed })}>
        {t('portfolio.reset')}
      </button>
    </div>
  );
}
