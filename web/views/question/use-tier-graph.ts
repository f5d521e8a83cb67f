import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Drawing, Item } from '../../charts/graph/drawing.ts';
import type { Lit } from '../../charts/graph/lit.ts';
import { type TierGraph, tierGraph } from '../../charts/tier-graph.ts';
import { useWords } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { usePlace } from '../../ui/name.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { graphWords } from './graph-words.ts';

interface TierGraphProps {
  /** Tells one question from another: under the same, what is drawn keeps its place. */
  of: string;
  drawing: Drawing;
  /** The drawing with nothing opened. */
  start: Drawing;
  buyer: EntityName;
  risk: string;
  select: string;
  onPick(item: Item): void;
  onLight?(item: Item | null, lit: Lit | null): void;
}

/** The drawing by tier in a box of the page: made anew for another question, width or language, else only renewed. */
export function useTierGraph(
  box: RefObject<HTMLDivElement | null>,
  props: TierGraphProps,
): RefObject<TierGraph | null> {
  const { of, drawing, start, buyer, risk, select } = props;
  const words = useWords();
  const place = usePlace();
  const width = useWidth(box);
  const chart = useRef<TierGraph | null>(null);
  const drawn = useRef<Drawing | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const texts = () => graphWords({ words, place, buyer, items: drawing.items });
  // words and place follow the language
  useEffect(() => {
    if (width === 0) return;
    const focused = chart.current?.focused();
    const next = tierGraph(drawing, texts(), {
      risk,
      width,
      start,
      onPick: (item) => latest.current.onPick(item),
      onLight: (item, lit) => latest.current.onLight?.(item, lit),
    });
    box.current?.replaceChildren(next.element);
    chart.current = next;
    drawn.current = drawing;
    next.start();
    next.select(select);
    if (focused) next.focus(drawing.items.some((item) => item.id === focused) ? focused : drawing.root);
  }, [of, width, words.lang, risk]);
  useEffect(() => {
    if (!chart.current || drawn.current === drawing) return;
    drawn.current = drawing;
    chart.current.draw(drawing, texts());
  }, [drawing]);
  useEffect(() => chart.current?.select(select), [select]);
  return chart;
}
