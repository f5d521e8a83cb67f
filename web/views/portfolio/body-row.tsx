import { useMemo } from 'preact/hooks';
import { CELL_BAND, cellBand, stepOf } from '../../charts/cell-band.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import type { CellFigures, PortfolioColumn } from '../../queries/portfolio.ts';
import type { RowsOf, SortFigure } from '../../slices/portfolio.ts';
import { Name, usePlace } from '../../ui/name.tsx';
import { KindGlyph } from '../../ui/risk-sign.tsx';
import { usePage } from '../../ui/use-page.ts';
import { besideWords, cellWords, columnWords, LOW_COVERAGE, written } from './cell-words.ts';
import { cellMark } from './grid-keys.ts';
import { opening } from './opening.ts';
import type { PortfolioRow } from './row-pages.ts';

interface BodyRowProps {
  index: number;
  /** Undefined until it has come. */
  row: PortfolioRow | undefined;
  columns: readonly PortfolioColumn[];
  of: RowsOf;
  figure: SortFigure;
  /** The column that Tab leads to; undefined where that is in another row. */
  active: number | undefined;
  measure(element: HTMLElement | null): void;
}

/** A row of the grid; drawn anew only where something of it has changed, for it is scrolled by the thousand. */
export function BodyRow({ index, row, columns, of, figure, active, measure }: BodyRowProps) {
  const words = useWords();
  const { state, href } = usePage();
  const place = usePlace();
  return useMemo(
    () => (
      <tr data-index={index} ref={measure} aria-rowindex={index + 3}>
        <th
          scope="row"
          aria-colindex={1}
          tabIndex={active === 0 ? 0 : -1}
          data-cell={cellMark({ row: index, column: 0 })}
        >
          {row ? (
            <a href={href(opening(of, row.entity, undefined))} tabIndex={-1} dir="auto">
              <KindGlyph kind={row.entity.kind} />
              <Name of={row.entity} />
            </a>
          ) : (
            <span class="small">{words.t('portfolio.rowLoading')}</span>
          )}
          {row && (
            <small>
              {[words.t(`kind.${row.entity.kind}`), place(row.entity)].filter(Boolean).join(' · ')}
            </small>
          )}
        </th>
        {columns.map((column, i) => {
          const figures = row?.cells[i];
          const said =
            row && cellWords(words, row.entity.name, columnWords(words, column), figures ?? null, of);
          return (
            <td
              key={`${column.risk} ${column.material}`}
              aria-colindex={i + 2}
              tabIndex={active === i + 1 ? 0 : -1}
              data-cell={cellMark({ row: index, column: i + 1 })}
              data-risk={column.risk}
              {...(figures && marksOf(figures))}
            >
              {figures && (
                <CellLink
                  {...{ figures, words, figure }}
                  said={said ?? ''}
                  href={href(opening(of, row!.entity, column))}
                />
              )}
              {row && !figures && (
                <>
                  <span class="visually-hidden">{said}</span>
                  <span class="no-cell" aria-hidden="true" title={said}>
                    –
                  </span>
                </>
              )}
            </td>
          );
        })}
      </tr>
    ),
    [index, row, columns, of, figure, active, measure, words.lang, words.t, href, state.theme],
  );
}

/** How the cell is shaded: never as low where little is known. */
function marksOf({ expected, coverage }: CellFigures): Record<string, string> {
  return coverage < LOW_COVERAGE ? { 'data-thin': '' } : { 'data-step': String(stepOf(expected)) };
}

interface CellLinkProps {
  figures: CellFigures;
  words: Words;
  figure: SortFigure;
  /** All of it in words. */
  said: string;
  href: string;
}

/** The figure with its bounds, the band, and how much is traced. */
function CellLink({ figures, words, figure, said, href }: CellLinkProps) {
  const all = written(words, figures);
  const isThin = figures.coverage < LOW_COVERAGE;
  return (
    <a href={href} tabIndex={-1}>
      <span class="visually-hidden">{said}</span>
      <span class="cell" aria-hidden="true" title={said}>
        <span class="cell-figures">
          <b>{isThin ? words.t('portfolio.traced', all) : all.expected}</b>{' '}
          <span>{besideWords(words, figures, figure)}</span>
        </span>
        <Band {...figures} />
      </span>
    </a>
  );
}

function Band(figures: CellFigures) {
  const { axis, range, expected } = cellBand(figures);
  return (
    <>
      <svg
        class="cell-band"
        viewBox={`0 0 ${CELL_BAND.width} ${CELL_BAND.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="axis" d={axis} />
        <path class="range" d={range} />
        <path class="expected" d={expected} />
      </svg>
      <i class="cell-coverage">
        <i style={{ width: `${figures.coverage * 100}%` }} />
      </i>
    </>
  );
}
