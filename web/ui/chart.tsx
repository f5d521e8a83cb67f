import { useEffect, useRef } from 'preact/hooks';
import { useWidth } from './use-width.ts';

interface ChartProps {
  /** Draws at a width in px; the element it returns takes the place of the old one. */
  draw(width: number): Element;
  /** Changes when what is drawn does. */
  of: string;
  class?: string;
}

/** A place for a chart of charts/: draws again when its data or its width changes. */
export function Chart({ draw, of, class: name }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawer = useRef(draw);
  drawer.current = draw;
  // `of` stands for what the drawer reads
  useEffect(() => {
    if (width > 0) box.current?.replaceChildren(drawer.current(width));
  }, [width, of]);
  return <div class={name} ref={box} />;
}
