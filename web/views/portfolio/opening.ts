import { type EntityName, isTerminal } from '../../queries/entity-parts.ts';
import type { RowsOf } from '../../slices/portfolio.ts';
import type { Action } from '../../state.ts';
import type { GridCell } from './grid-keys.ts';

type Column = { risk: string; material: string | null };

/**
 * From a row, or one of its cells, into the question: the risk and the material of the cell, everything else as it
 * stands. A supplier is shown in the panel too, where its own risk is, and a mine there alone, for nothing comes in to it.
 */
export function opening(of: RowsOf, { entityId, kind }: EntityName, column: Column | undefined): Action {
  const cell = column && { risk: column.risk, material: column.material ?? '' };
  const change = { ...cell, ...(!isTerminal(kind) && { buyer: entityId }) };
  return { type: 'ask', change, screen: 'question', ...(of === 'suppliers' && { select: entityId }) };
}

/** The cell that was left for the question, and the address it was left at. */
let left: { address: string; cell: GridCell } | undefined;

export function leaveFrom(cell: GridCell): void {
  left = { address: location.search, cell };
}

/** The cell that was left at this very address, for whoever comes back to it. */
export function cellLeft(): GridCell | undefined {
  return left?.address === location.search ? left.cell : undefined;
}
