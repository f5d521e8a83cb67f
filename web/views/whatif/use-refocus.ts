import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A button of a card, by its place on the bench. */
interface Aim {
  place: number;
  act: 'up' | 'down' | 'remove';
}

/**
 * Where the focus goes once cards have moved or gone: with the card that moved, to the one in place of the one that went,
 * or to the bench's heading.
 */
export function useRefocus(bench: RefObject<HTMLElement | null>): (aim: Aim) => void {
  const next = useRef<Aim | null>(null);
  useEffect(() => {
    const aim = next.current;
    next.current = null;
    if (!aim || !bench.current) return;
    const cards = bench.current.querySelectorAll('.bench-card');
    const card = cards[Math.min(aim.place, cards.length - 1)];
    const to = card?.querySelector<HTMLElement>(`[data-act=${aim.act}]`) ?? bench.current.querySelector('h2');
    to?.focus();
  });
  return (aim) => {
    next.current = aim;
  };
}
