import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '../../whatif/changes.ts';

/** Something that is held over the page on its way to the bench. */
export interface Held {
  /** What it is called, written beside the pointer. */
  label: string;
  changes: readonly Change[];
}

/** Less than this is a press, not a drag. */
const START_PX = 5;
const BENCH = '[data-bench]';
/** What has a press of its own. */
const OWN = 'button, select, input, textarea';

function ghostOf(label: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'drag-ghost';
  ghost.dir = 'auto';
  ghost.textContent = label;
  document.body.append(ghost);
  return ghost;
}

interface Drag {
  /** For the element that holds what can be dragged. */
  onPointerDown(event: PointerEvent): void;
  /** Something is held, and whether it is over the bench. */
  state: 'none' | 'held' | 'over';
}

/**
 * Dragging with mouse or pen from anywhere inside an element onto the bench; touch scrolls, and has the buttons.
 * `find` says what a drag that starts on an element takes along; Escape lets go of it.
 */
export function useDragOut(
  find: (on: Element) => Held | undefined,
  drop: (changes: readonly Change[]) => void,
): Drag {
  const [state, set] = useState<Drag['state']>('none');
  const latest = useRef({ find, drop });
  latest.current = { find, drop };
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const onPointerDown = (event: PointerEvent) => {
    const on = event.target as Element;
    if (event.button !== 0 || event.pointerType === 'touch' || on.closest(OWN)) return;
    const held = latest.current.find(on);
    if (!held) return;
    end.current?.();
    const listeners = new AbortController();
    const { signal } = listeners;
    let ghost: HTMLElement | undefined;
    const over = ({ clientX, clientY }: PointerEvent) =>
      document.elementFromPoint(clientX, clientY)?.closest(BENCH) !== null;
    const letGo = () => {
      listeners.abort();
      ghost?.remove();
      document.documentElement.classList.remove('dragging');
      end.current = null;
      set('none');
    };
    end.current = letGo;
    const move = (next: PointerEvent) => {
      const far = Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY);
      if (!ghost && far < START_PX) return;
      ghost ??= ghostOf(held.label);
      document.documentElement.classList.add('dragging');
      getSelection()?.removeAllRanges();
      ghost.style.transform = `translate(${next.clientX + 12}px, ${next.clientY + 8}px)`;
      set(over(next) ? 'over' : 'held');
    };
    const up = (last: PointerEvent) => {
      const dropped = ghost && over(last);
      letGo();
      if (dropped) latest.current.drop(held.changes);
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', up, { signal });
    addEventListener('pointercancel', letGo, { signal });
    addEventListener('keydown', (pressed) => pressed.key === 'Escape' && letGo(), { signal });
  };
  return { onPointerDown, state };
}
