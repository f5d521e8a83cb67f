import type { Drawing } from './drawing.ts';

type Items = ReadonlyMap<string, SVGGElement>;

/** One tab stop for the whole drawing: the item that holds it. */
export function rovingFocus(first: string) {
  let items: Items = new Map();
  let holder = first;
  const hold = (id: string) => {
    items.get(holder)?.setAttribute('tabindex', '-1');
    holder = id;
    items.get(id)?.setAttribute('tabindex', '0');
  };
  return {
    hold,
    holder: () => holder,
    /** Other items: where the holder is no longer among them, another one takes its place. */
    renew(next: Items, otherwise: string) {
      items = next;
      hold(items.has(holder) ? holder : otherwise);
    },
  };
}

/** Who gets the focus of an item that may have gone: itself, or the next customer on the way to the buyer that is left. */
export function heir(id: string, { root, ties }: Drawing, left: Items): string {
  let here = id;
  for (const met = new Set<string>(); !left.has(here) && !met.has(here); ) {
    met.add(here);
    here = ties.find((tie) => tie.to === here && !met.has(tie.from))?.from ?? root;
  }
  return left.has(here) ? here : root;
}
