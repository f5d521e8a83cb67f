import type { PortfolioState } from '../../slices/portfolio.ts';
import { usePage } from '../../ui/use-page.ts';

/** Changes what is shown: every change begins at the top again. */
export function usePut(): (change: Partial<PortfolioState>, inPlace?: boolean) => void {
  const { dispatch } = usePage();
  return (change, inPlace = false) =>
    dispatch({ type: 'set', slice: 'portfolio', change: { ...change, at: 0 }, inPlace });
}
