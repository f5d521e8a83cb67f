import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface WindowOptions {
  /** What scrolls. */
  box: RefObject<HTMLElement | null>;
  count: number;
  /** Height of a row in px until it is measured. */
  rowHeight: number;
  /** Height of what lies over the rows and stays in sight, in px. */
  headHeight: number;
  /** Where to begin, in px. */
  offset: number;
  /** A row that stays drawn wherever one scrolls to: it may hold the focus. */
  kept: number | null;
}

export type RowWindow = Virtualizer<HTMLElement, HTMLElement>;

const OVERSCAN = 6;

/** Rows of a long table, of which only those in sight are drawn. Put `measureElement` and `data-index` on each row. */
export function useRowWindow({ box, count, rowHeight, headHeight, offset, kept }: WindowOptions): RowWindow {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: OVERSCAN,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialOffset: offset,
    onChange: () => draw(undefined),
    rangeExtractor: ({ startIndex, endIndex, overscan }: Parameters<typeof drawn>[0]) =>
      drawn({ startIndex, endIndex, overscan }, count, kept),
  };
  const [rows] = useState<RowWindow>(() => new Virtualizer(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}

/** Indices of the rows that are drawn, ascending. */
function drawn(
  { startIndex, endIndex, overscan }: { startIndex: number; endIndex: number; overscan: number },
  count: number,
  kept: number | null,
): number[] {
  const from = Math.max(0, startIndex - overscan);
  const to = Math.min(count - 1, endIndex + overscan);
  const inSight = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  if (kept === null || kept < 0 || kept >= count) return inSight;
  if (kept < from) return [kept, ...inSight];
  return kept > to ? [...inSight, kept] : inSight;
}
