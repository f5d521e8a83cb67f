import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWritten } from '../../imports/written.ts';
import { PORTFOLIO, type PortfolioVariables } from '../../queries/portfolio.ts';
import { type Resource, useResource } from '../../ui/use-resource.ts';
import { PAGE_ROWS, pageOf, RowPages } from './row-pages.ts';

type Order = Omit<PortfolioVariables, 'first' | 'from'>;

/** The rows of an order, from the page that holds the place `at` on; null: nothing to ask yet. */
export function usePortfolio(space: string, order: Order | null, at: number): Resource<RowPages> {
  const written = useWritten();
  const [round, again] = useState(0);
  const key = order && space && JSON.stringify([space, order, written, round]);
  const list = useResource(key || null, async (signal) => {
    const load = async (from: number, stop: AbortSignal) =>
      (await ask(PORTFOLIO, { ...order!, first: PAGE_ROWS, from }, space, stop)).portfolio;
    const first = await load(pageOf(at) * PAGE_ROWS, signal);
    // a place beyond the end, of an address written when there were more
    const isBeyond = first.from >= first.totalCount && first.totalCount > 0;
    return new RowPages(isBeyond ? await load(0, signal) : first, load);
  });
  const { value } = list;
  useEffect(() => {
    if (!value) return;
    value.moved = () => again((n) => n + 1);
    return () => value.stop();
  }, [value]);
  return list;
}
