import type { Zoom } from './zoom.ts';

const STEP = 1.3;

function itemOf(event: Event): string | null {
  return (event.target as Element).closest<SVGGElement>('g.item')?.dataset['id'] ?? null;
}

/** What the pointer is on, at most once a frame, and what it presses. */
export function onPointer(
  canvas: Element,
  light: (id: string | null) => void,
  pick: (id: string) => void,
): void {
  let on: string | null = null;
  let waits = false;
  const follow = (id: string | null) => {
    on = id;
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      light(on);
    });
  };
  canvas.addEventListener('pointerover', (event) => follow(itemOf(event)));
  canvas.addEventListener('pointerleave', () => follow(null));
  canvas.addEventListener('click', (event) => {
    const id = itemOf(event);
    if (id) pick(id);
  });
}

export interface KeyActs {
  next(id: string, key: string): SVGGElement | undefined;
  pick(id: string): void;
  zoom: Zoom;
}

function zoomed(zoom: Zoom, key: string): boolean {
  if (key === '+' || key === '=') zoom.by(STEP);
  else if (key === '-') zoom.by(1 / STEP);
  else if (key === '0') zoom.reset();
  else if (key === 'f') zoom.fit();
  else return false;
  return true;
}

/** Enter and space pick, arrows, Home and End move, plus, minus, 0 and f zoom. */
export function onKeys(element: Element, { next, pick, zoom }: KeyActs): void {
  element.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey || altKey) return;
    const id = itemOf(event);
    const picks = id !== null && (key === 'Enter' || key === ' ');
    const to = id === null ? undefined : next(id, key);
    if (picks) pick(id);
    to?.focus();
    const moves = id !== null && key.startsWith('Arrow');
    if (zoomed(zoom, key) || to || picks || moves) event.preventDefault();
  });
}
