import type { Layout, Placed } from './layout.ts';

/** Where an arrow key leads: up and down in the column, left and right along the thickest tie. */
export function move(layout: Layout, from: string, key: string): string | undefined {
  const here = layout.placed.find(({ item }) => item.id === from);
  if (!here) return undefined;
  if (key === 'ArrowUp' || key === 'ArrowDown') return sibling(layout, here, key === 'ArrowUp' ? -1 : 1);
  if (key === 'ArrowRight') return along(layout, from, 'from', 'to');
  if (key === 'ArrowLeft') return along(layout, from, 'to', 'from');
  if (key === 'Home') return layout.columns[0]?.items[0]?.id;
  if (key === 'End') return layout.columns.at(-1)?.items[0]?.id;
  return undefined;
}

function sibling(layout: Layout, here: Placed, step: number): string | undefined {
  const column = layout.placed.filter((one) => one.column === here.column).sort((a, b) => a.y - b.y);
  return column[column.indexOf(here) + step]?.item.id;
}

function along(layout: Layout, id: string, near: 'from' | 'to', far: 'from' | 'to'): string | undefined {
  const routes = layout.routes.filter(({ tie, cycle }) => !cycle && tie[near] === id);
  const order = [...routes].sort((a, b) => b.tie.exposed - a.tie.exposed || b.tie.mass - a.tie.mass);
  return order[0]?.tie[far];
}
