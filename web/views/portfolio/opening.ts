import { inAddress } from '../../address.ts';
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

/** Stands for an entity in an address until one is put in its place. */
const ANYONE = 'own:anyone-at-all';

type Href = (action: Action) => string;

/** Addresses of what cells open: written once a column, for writing one takes longer than drawing the cell. */
export function hrefs(
  of: RowsOf,
  columns: readonly Column[],
  href: Href,
): (entity: EntityName, column: number) => string {
  const patterns = new Map<string, string>();
  return (entity, column) => {
    const isEnd = isTerminal(entity.kind);
    const key = `${column} ${isEnd}`;
    const anyone = { ...entity, entityId: ANYONE };
    const pattern = patterns.get(key) ?? href(opening(of, anyone, columns[column - 1]));
    patterns.set(key, pattern);
    return pattern.replaceAll(ANYONE, () => inAddress(entity.entityId));
  };
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
