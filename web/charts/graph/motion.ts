/** Movement that shows what came and what went elsewhere: short, and none where the reader asked for none. */
const TIMING: KeyframeAnimationOptions = { duration: 160, easing: 'ease-out' };

export function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function fadeIn(element: Element): void {
  element.animate([{ opacity: 0 }, { opacity: 1 }], TIMING);
}

/** From where it stood to where it stands. */
export function glide(element: Element, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const at = ({ x, y }: { x: number; y: number }) => ({ transform: `translate(${x}px, ${y}px)` });
  element.animate([at(from), at(to)], TIMING);
}
