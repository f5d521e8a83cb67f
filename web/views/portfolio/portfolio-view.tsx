import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { LensTerm, Terms } from '../../queries/spaces.ts';
import type { ScreenProps } from '../../screens.ts';
import { BY_NAME, portfolio as slice } from '../../slices/portfolio.ts';
import { usePage } from '../../ui/use-page.ts';
import { WordSelect } from '../../ui/word-select.tsx';
import { Failed } from '../question/failures.tsx';
import { Sentence } from '../question/sentence.tsx';
import { columnKey, columnsOf, lensOf, orderOf } from './asked.ts';
import { columnWords } from './cell-words.ts';
import { Grid } from './grid.tsx';
import type { GridCell } from './grid-keys.ts';
import { cellLeft } from './opening.ts';
import { Key, Reading } from './reading.tsx';
import type { RowPages } from './row-pages.ts';
import { Tools, usePut } from './tools.tsx';
import { usePortfolio } from './use-portfolio.ts';
import '../../style/portfolio.css';

/** All buyers, or all suppliers, against the risks and materials of a lens. */
export function PortfolioView({ terms }: ScreenProps) {
  const { state } = usePage();
  const { t } = useWords();
  const lens = lensOf(terms, state);
  const title = t('portfolio.title');
  useEffect(() => {
    document.title = `${title} · Orepath`;
    return () => {
      document.title = 'Orepath';
    };
  }, [title]);
  return (
    <>
      <Sentence
        terms={terms}
        label="portfolio.ask"
        says="portfolio.sentence"
        word={(name) => (name === 'of' ? <RowsWord /> : undefined)}
      />
      <main class="portfolio" id="answer">
        <h1 class="visually-hidden">{title}</h1>
        {terms && lens ? <Rows terms={terms} lens={lens} /> : <Waiting />}
      </main>
    </>
  );
}

function Waiting() {
  const { t } = useWords();
  return <p class="nothing quiet">{t('portfolio.loading')}</p>;
}

function RowsWord() {
  const { state } = usePage();
  const { t } = useWords();
  const put = usePut();
  return (
    <WordSelect
      label={t('portfolio.of')}
      value={state.portfolio.of}
      choices={[
        { value: 'buyers', label: t('portfolio.buyers') },
        { value: 'suppliers', label: t('portfolio.suppliers') },
      ]}
      onChoose={(of) => put({ of: of === 'suppliers' ? 'suppliers' : 'buyers', kinds: [], countries: [] })}
    />
  );
}

function Rows({ terms, lens }: { terms: Terms; lens: LensTerm }) {
  const { state } = usePage();
  const { at } = state.portfolio;
  const [active, activate] = useState<GridCell>(() => cellLeft() ?? { row: at, column: 1 });
  const list = usePortfolio(state.space, orderOf(state, lens), at);
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
      {list.error && <Failed error={list.error} retry={list.retry} />}
      {!value && !list.error && <Waiting />}
      {value && value.total === 0 && <Nothing list={value} />}
      {value && value.total > 0 && (
        <>
          <Grid
            list={value}
            sorted={sortedOf(value, state.portfolio.column)}
            active={active}
            onActive={activate}
          />
          <Reading list={value} active={active} of={state.portfolio.of} />
          <Key />
        </>
      )}
    </div>
  );
}

/** Key of the column that the rows stand by. */
function sortedOf({ first: { columns } }: RowPages, column: string): string {
  const keys = columns.map(({ risk, material }) => columnKey(risk, material));
  return column === BY_NAME || keys.includes(column) ? column : (keys[0] ?? '');
}

interface StatusProps {
  list: RowPages | undefined;
  lens: LensTerm;
  isLoading: boolean;
}

/** How many rows of how many, in which order, and which columns are left out; said aloud when it changes. */
function Status({ list, lens, isLoading }: StatusProps) {
  const words = useWords();
  const { t, number } = words;
  const { portfolio } = usePage().state;
  const { shown, wanted } = columnsOf(lens, portfolio);
  const sorted = list && sortedOf(list, portfolio.column);
  const column = list?.first.columns.find(({ risk, material }) => columnKey(risk, material) === sorted);
  const order = column
    ? t(portfolio.turned ? 'portfolio.sorted.up' : 'portfolio.sorted.down', {
        figure: t(`portfolio.figure.${portfolio.figure}`),
        column: columnWords(words, column),
      })
    : t(portfolio.turned ? 'portfolio.sorted.nameTurned' : 'portfolio.sorted.name');
  return (
    <p class="small portfolio-status" role="status">
      {list && !isLoading && (
        <span>
          {t(`portfolio.shown.${portfolio.of}`, {
            shown: number(list.total),
            total: number(list.first.unfilteredCount),
          })}
        </span>
      )}
      {list && !isLoading && list.total > 0 && <span>{order}</span>}
      {isLoading && <span class="quiet">{t(list ? 'portfolio.stale' : 'portfolio.loading')}</span>}
      {shown < wanted && <span>{t('portfolio.cut', { shown: number(shown), total: number(wanted) })}</span>}
    </p>
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
