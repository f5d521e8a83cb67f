import { LOW_COVERAGE } from '../../../common/low-coverage.ts';
import { cellBand, stepOf } from '../../charts/cell-band.ts';
import type { CellFigures } from '../../queries/portfolio.ts';
import type { RowLook } from './body-row.tsx';
import { besideWords, cellWords, noCellWords, written } from './cell-words.ts';
import { cellMark, type GridCell } from './grid-keys.ts';
import type { PortfolioRow } from './row-pages.ts';

interface BodyCellProps {
  cell: GridCell;
  row: PortfolioRow | undefined;
  look: RowLook;
  isActive: boolean;
}

/** One risk in one material of one row: the figure, its band, and how much is traced; whole in words for who does not see it. */
export function BodyCell({ cell, row, look, isActive }: BodyCellProps) {
  const { risk } = look.columns[cell.column - 1]!;
  const figures = row?.cells[cell.column - 1];
  return (
    <td
      aria-colindex={cell.column + 1}
      tabIndex={isActive ? 0 : -1}
      data-cell={cellMark(cell)}
      data-risk={risk}
      {...(figures && shadeOf(figures))}
    >
      {row && figures && <CellLink {...{ cell, row, look, figures }} />}
      {row && !figures && <NoFigure {...{ cell, row, look }} />}
    </td>
  );
}

/** Never as low where little is known. */
function shadeOf({ expected, coverage }: CellFigures): Record<string, string> {
  return coverage < LOW_COVERAGE ? { 'data-thin': '' } : { 'data-step': String(stepOf(expected)) };
}

interface FilledProps {
  cell: GridCell;
  row: PortfolioRow;
  look: RowLook;
}

function CellLink({ cell, row, look, figures }: FilledProps & { figures: CellFigures }) {
  const { words, figure, hrefOf, columnNames } = look;
  const all = written(words, figures);
  const isThin = figures.coverage < LOW_COVERAGE;
  const named = { name: row.entity.name, column: columnNames[cell.column - 1]! };
  const said = cellWords(words, named, all, isThin);
  return (
    <a href={hrefOf(row.entity, cell.column)} tabIndex={-1}>
      <span class="visually-hidden">{said}</span>
      <span class="cell" aria-hidden="true" title={said}>
        <b>{isThin ? words.t('portfolio.traced', all) : all.expected}</b>
        <span>{besideWords(words, all, figure, isThin)}</span>
        <i style={{ ...cellBand(figures) }} />
      </span>
    </a>
  );
}

function NoFigure({ cell, row, look: { words, columnNames, of } }: FilledProps) {
  const named = { name: row.entity.name, column: columnNames[cell.column - 1]! };
  const said = noCellWords(words, named, of);
  return (
    <>
      <span class="visually-hidden">{said}</span>
      <span class="no-cell" aria-hidden="true" title={said}>
        –
      </span>
    </>
  );
}
