import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Width in px of an element, in steps of 8 so that a scroll bar does not redraw it; 0 until it is known. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, set] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => set(Math.floor(element.clientWidth / 8) * 8);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
