import { useMemo } from 'preact/hooks';
import { useWords, type Words } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import type { PortfolioColumn } from '../../queries/portfolio.ts';
import type { RowsOf, SortFigure } from '../../slices/portfolio.ts';
import { Name, usePlace } from '../../ui/name.tsx';
import { KindGlyph } from '../../ui/risk-sign.tsx';
import { BodyCell } from './body-cell.tsx';
import { cellMark } from './grid-keys.ts';
import type { PortfolioRow } from './row-pages.ts';

/** What all rows of a grid share; another one where anything of it has changed. */
export interface RowLook {
  words: Words;
  columns: readonly PortfolioColumn[];
  /** Risk and material of each column, in words. */
  columnNames: readonly string[];
  of: RowsOf;
  figure: SortFigure;
  /** Address of what a cell opens; column 0 names the row. */
  hrefOf(entity: EntityName, column: number): string;
}

interface BodyRowProps {
  index: number;
  /** Undefined until it has come. */
  row: PortfolioRow | undefined;
  look: RowLook;
  /** The column that Tab leads to; undefined where that is in another row. */
  active: number | undefined;
  measure(element: HTMLElement | null): void;
}

/** A row of the grid; drawn anew only where something of it has changed, for it is scrolled by the thousand. */
export function BodyRow({ index, row, look, active, measure }: BodyRowProps) {
  return useMemo(
    () => (
      <tr data-index={index} ref={measure} aria-rowindex={index + 3}>
        <th
          scope="row"
          aria-colindex={1}
          tabIndex={active === 0 ? 0 : -1}
          data-cell={cellMark({ row: index, column: 0 })}
        >
          {row ? <RowName of={row.entity} href={look.hrefOf(row.entity, 0)} /> : <RowLoading />}
        </th>
        {look.columns.map(({ risk, material }, i) => (
          <BodyCell
            key={`${risk} ${material}`}
            cell={{ row: index, column: i + 1 }}
            row={row}
            look={look}
            isActive={active === i + 1}
          />
        ))}
      </tr>
    ),
    [index, row, look, active, measure],
  );
}

function RowLoading() {
  const { t } = useWords();
  return <span class="small">{t('portfolio.rowLoading')}</span>;
}

function RowName({ of, href }: { of: EntityName; href: string }) {
  const { t } = useWords();
  const place = usePlace();
  return (
    <>
      <a href={href} tabIndex={-1} dir="auto">
        <KindGlyph kind={of.kind} />
        <Name of={of} />
      </a>
      <small>{[t(`kind.${of.kind}`), place(of)].filter(Boolean).join(' · ')}</small>
    </>
  );
}
