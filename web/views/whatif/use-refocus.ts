import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BenchItem } from '../../whatif/changes.ts';

/** A button of a card, by its place on the bench. */
interface Aim {
  place: number;
  act: 'up' | 'down' | 'remove';
}

/**
 * Where the focus goes once cards have moved or gone: with the card that moved, to the one in place of the one that went,
 * or to the bench's heading.
 *
 * @param bench Where the cards are.
 * @param held What they show. Only another one moves the focus: an answer that comes in between draws the old cards again,
 *   and the focus put on one of those would go with it.
 */
export function useRefocus(
  bench: RefObject<HTMLElement | null>,
  held: readonly BenchItem[],
): (aim: Aim) => void {
  const next = useRef<Aim | null>(null);
  useLayoutEffect(() => {
    const aim = next.current;
    next.current = null;
    if (!aim || !bench.current) return;
    const cards = bench.current.querySelectorAll('.bench-card');
    const card = cards[Math.min(aim.place, cards.length - 1)];
    const to = card?.querySelector<HTMLElement>(`[data-act=${aim.act}]`) ?? bench.current.querySelector('h2');
    to?.focus();
  }, [held]);
  return (aim) => {
    next.current = aim;
  };
}
