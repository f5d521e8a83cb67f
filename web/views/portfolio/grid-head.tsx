import type { RefObject } from 'preact';
import { LOW_COVERAGE } from '../../../common/low-coverage.ts';
import { useWords } from '../../i18n/words.ts';
import type { PortfolioColumn } from '../../queries/portfolio.ts';
import { BY_NAME, type PortfolioState } from '../../slices/portfolio.ts';
import { RiskSign } from '../../ui/risk-sign.tsx';
import { usePage } from '../../ui/use-page.ts';
import { riskName } from '../question/terms.ts';
import { columnKey } from './asked.ts';
import { columnWords, materialWords, totalWords, written } from './cell-words.ts';
import { cellMark, type GridCell, HEAD, TOTALS } from './grid-keys.ts';

interface GridHeadProps {
  columns: readonly PortfolioColumn[];
  /** The column that is sorted, by its key. */
  sorted: string;
  /** The cell of it that Tab leads to, if it is one of it. */
  active: GridCell | undefined;
  box: RefObject<HTMLTableSectionElement | null>;
}

/** Column heads that sort, and under them what all rows come to. */
export function GridHead({ columns, sorted, active, box }: GridHeadProps) {
  const words = useWords();
  const { t } = words;
  return (
    <thead ref={box}>
      <tr aria-rowindex={1}>
        <Heading column={0} of={BY_NAME} said={t('portfolio.name')} {...{ sorted, active }}>
          {t('portfolio.name')}
        </Heading>
        {columns.map((column, i) => {
          const of = columnKey(column.risk, column.material);
          const said = columnWords(words, column);
          return (
            <Heading
              key={of}
              column={i + 1}
              risk={column.risk}
              under={materialWords(words, column.material)}
              {...{ of, said, sorted, active }}
            >
              <RiskSign risk={column.risk} /> {riskName(words, column.risk)}
            </Heading>
          );
        })}
      </tr>
      <tr aria-rowindex={2} class="totals">
        <th
          scope="row"
          aria-colindex={1}
          tabIndex={isAt(active, TOTALS, 0) ? 0 : -1}
          data-cell={cellMark({ row: TOTALS, column: 0 })}
        >
          {t('portfolio.allRows')}
        </th>
        {columns.map((column, i) => (
          <Total
            key={columnKey(column.risk, column.material)}
            column={column}
            at={i + 1}
            isActive={isAt(active, TOTALS, i + 1)}
          />
        ))}
      </tr>
    </thead>
  );
}

function isAt(active: GridCell | undefined, row: number, column: number): boolean {
  return active?.row === row && active.column === column;
}

interface HeadingProps {
  /** Key of what it sorts by. */
  of: string;
  column: number;
  said: string;
  sorted: string;
  active: GridCell | undefined;
  risk?: string;
  /** A second line. */
  under?: string;
  children: preact.ComponentChildren;
}

function Heading({ of, column, said, sorted, active, risk, under, children }: HeadingProps) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const { turned } = state.portfolio;
  const isSorted = sorted === of;
  // names begin with the first, figures with the largest
  const isUp = of === BY_NAME ? !turned : turned;
  const press = () => {
    const change: Partial<PortfolioState> = { column: of, turned: isSorted && !turned, at: 0 };
    dispatch({ type: 'set', slice: 'portfolio', change });
  };
  const sort = isSorted ? (isUp ? 'ascending' : 'descending') : undefined;
  return (
    <th scope="col" aria-colindex={column + 1} aria-sort={sort} data-risk={risk}>
      <button
        type="button"
        title={t('portfolio.sort', { column: said })}
        tabIndex={isAt(active, HEAD, column) ? 0 : -1}
        data-cell={cellMark({ row: HEAD, column })}
        onClick={press}
      >
        {children}
        {isSorted && (
          <span class="sort-mark" aria-hidden="true">
            {isUp ? '↑' : '↓'}
          </span>
        )}
        {under && <small>{under}</small>}
      </button>
    </th>
  );
}

function Total({ column, at, isActive }: { column: PortfolioColumn; at: number; isActive: boolean }) {
  const words = useWords();
  const { t, percent, number } = words;
  const { mean, counted, exposed } = column;
  const said = totalWords(words, column);
  const isThin = mean !== null && mean.coverage < LOW_COVERAGE;
  return (
    <td aria-colindex={at + 1} tabIndex={isActive ? 0 : -1} data-cell={cellMark({ row: TOTALS, column: at })}>
      <span class="visually-hidden">{said}</span>
      <span aria-hidden="true" title={said}>
        {!mean && t('portfolio.noMean')}
        {mean && !isThin && t('portfolio.mean', { mean: percent(mean.expected) })}
        {mean && isThin && t('portfolio.meanSpan', written(words, mean))}
        {mean && isThin && <small>{t('portfolio.traced', written(words, mean))}</small>}
        {mean && <small>{t('portfolio.exposedOf', { exposed: number(exposed), n: number(counted) })}</small>}
      </span>
    </td>
  );
}
