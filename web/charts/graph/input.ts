import type { Zoom } from './zoom.ts';

const STEP = 1.3;

function itemOf(event: Event): string | null {
  return (event.target as Element).closest<SVGGElement>('g.item')?.dataset['id'] ?? null;
}

/**
 * What is lit follows the pointer, and the focus where the pointer is on nothing: at most once a frame, so that a focus
 * that moves lights once and not for its leaving too. `hold` hears of an item that gets the focus.
 */
export function onLit(canvas: Element, light: (id: string | null) => void, hold: (id: string) => void): void {
  let [pointed, focused]: [string | null, string | null] = [null, null];
  let waits = false;
  const follow = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      light(pointed ?? focused);
    });
  };
  const point = (id: string | null) => {
    pointed = id;
    follow();
  };
  canvas.addEventListener('pointerover', (event) => point(itemOf(event)));
  canvas.addEventListener('pointerleave', () => point(null));
  canvas.addEventListener('focusin', (event) => {
    focused = itemOf(event);
    // the keys point now, wherever the pointer was left
    if (focused) {
      hold(focused);
      point(null);
    }
  });
  canvas.addEventListener('focusout', () => {
    focused = null;
    follow();
  });
}

/** Which item is pressed. */
export function onPress(canvas: Element, pick: (id: string) => void): void {
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
