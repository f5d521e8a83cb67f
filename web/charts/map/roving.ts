export interface Roving {
  /** The element that has the tab stop becomes that of this id, where it is drawn. */
  hold(id: string): void;
  /** Whose tab stop it is. */
  holder(): string | undefined;
  /** Moves the focus as a key says: on and back in the order of the ids, first and last. False where the key does not. */
  move(key: string): boolean;
  focus(id: string): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One tab stop for several elements in their order. */
export function roving(elements: ReadonlyMap<string, SVGElement>, wanted?: string): Roving {
  const ids = [...elements.keys()];
  let holder = wanted !== undefined && elements.has(wanted) ? wanted : ids[0];
  const set = (id: string | undefined, index: string) => {
    if (id !== undefined) elements.get(id)?.setAttribute('tabindex', index);
  };
  set(holder, '0');
  const hold = (id: string) => {
    if (!elements.has(id)) return;
    set(holder, '-1');
    holder = id;
    set(id, '0');
  };
  const focus = (id: string) => elements.get(id)?.focus();
  return {
    hold,
    holder: () => holder,
    focus,
    move(key) {
      const at = holder === undefined ? -1 : ids.indexOf(holder);
      const step = STEPS[key];
      const to = key === 'Home' ? 0 : key === 'End' ? ids.length - 1 : step === undefined ? -1 : at + step;
      if (key !== 'Home' && key !== 'End' && step === undefined) return false;
      const id = ids[to];
      if (id !== undefined) focus(id);
      return true;
    },
  };
}
