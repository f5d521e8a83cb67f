import { useMemo, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { usePage } from '../../ui/use-page.ts';
import { type RowWindow, useRowWindow } from '../../ui/use-window.ts';
import { Failed } from '../question/failures.tsx';
import { BodyRow } from './body-row.tsx';
import { GridHead } from './grid-head.tsx';
import { cellAfter, cellMark, cellOfMark, type GridCell } from './grid-keys.ts';
import { leaveFrom, opening } from './opening.ts';
import type { RowPages } from './row-pages.ts';
import { useFollow } from './use-follow.ts';
import { useHeight } from './use-height.ts';
import { useLook } from './use-look.ts';
import { firstInSight, useRowsOf, useScrollPlace } from './use-sight.ts';

/** As in the style. */
const ROW_REM = 3.5;
interface GridProps {
  list: RowPages;
  /** The column that is sorted, by its key. */
  sorted: string;
  active: GridCell;
  onActive(cell: GridCell): void;
}

/**
 * The table of the portfolio as a grid: one stop for Tab, arrow keys within, Enter opens the question; of thousands of
 * rows those in sight are drawn.
 */
export function Grid({ list, sorted, active, onActive }: GridProps) {
  const { t } = useWords();
  const { state, dispatch } = usePage();
  const { of } = state.portfolio;
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const headHeight = useHeight(head);
  const { columns } = list.first;
  const rowHeight = useRef(ROW_REM * remInPx()).current;
  const rows = useRowWindow({
    box,
    count: list.total,
    rowHeight,
    headHeight,
    offset: state.portfolio.at * rowHeight,
    kept: active.row,
  });
  const look = useLook(list);
  useRowsOf(list, rows);
  useScrollPlace(list, rows);
  const follow = useFollow(box, active, onActive, rows);

  const inHead = active.row < 0 ? active : undefined;
  // not with every step of scrolling
  const heads = useMemo(
    () => <GridHead columns={columns} sorted={sorted} active={inHead} box={head} />,
    [columns, sorted, inHead],
  );

  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && active.row >= 0) {
      const link = box.current?.querySelector<HTMLElement>(`[data-cell="${cellMark(active)}"] a`);
      link?.click();
      return;
    }
    const screen = Math.max(1, (rows.range?.endIndex ?? 1) - (rows.range?.startIndex ?? 0) - 1);
    const next = cellAfter(event, active, { rows: list.total, columns: columns.length + 1, screen });
    if (!next) return;
    event.preventDefault();
    follow(next);
  };
  const open = (event: MouseEvent) => {
    const mark = (event.target as Element).closest('a')?.closest('[data-cell]')?.getAttribute('data-cell');
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const cell = cellOfMark(mark);
    const row = list.row(cell.row);
    if (!row) return;
    event.preventDefault();
    dispatch({ type: 'set', slice: 'portfolio', change: { at: firstInSight(rows) }, inPlace: true });
    leaveFrom(cell);
    dispatch(opening(of, row.entity, columns[cell.column - 1]));
  };
  return (
    <>
      <div class="portfolio-box" ref={box} style={{ scrollPaddingTop: `${headHeight}px` }}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a grid, over a real table
          role="grid"
          aria-label={t('portfolio.grid', { of: t(`portfolio.${of}`) })}
          aria-rowcount={list.total + 2}
          aria-colcount={columns.length + 1}
          style={{ '--columns': String(columns.length) }}
          onKeyDown={keys}
          onClick={open}
          onFocusIn={(event) => {
            const mark = (event.target as Element).closest('[data-cell]')?.getAttribute('data-cell');
            if (mark && mark !== cellMark(active)) onActive(cellOfMark(mark));
          }}
        >
          {heads}
          <tbody>
            {spaced(rows).flatMap(({ gap, item }) => [
              gap > 0 && <Gap key={`before ${item?.index ?? 'end'}`} height={gap} />,
              item && (
                <BodyRow
                  key={item.index}
                  index={item.index}
                  row={list.row(item.index)}
                  look={look}
                  active={active.row === item.index ? active.column : undefined}
                  measure={rows.measureElement}
                />
              ),
            ])}
          </tbody>
        </table>
      </div>
      {list.error && <Failed error={list.error} retry={() => list.retry()} />}
    </>
  );
}

function Gap({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr class="gap" aria-hidden="true">
      <td style={{ height: `${height}px` }} />
    </tr>
  );
}

/** The rows that are drawn, each with the height of those left out before it; the last stands for what is after all. */
function spaced(rows: RowWindow) {
  const items = rows.getVirtualItems();
  const { scrollMargin } = rows.options;
  let end = scrollMargin;
  const all = items.map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { gap, item };
  });
  return [...all, { gap: rows.getTotalSize() + scrollMargin - end, item: undefined }];
}

function remInPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
