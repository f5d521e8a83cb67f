import type { Drawing, Item } from './drawing.ts';
import { type Lit, lit } from './lit.ts';

/** The elements of a drawing by the ids of what they show. */
export interface Elements {
  box: HTMLElement;
  items: ReadonlyMap<string, SVGGElement>;
  ties: ReadonlyMap<string, SVGGElement>;
}

export interface Lights {
  /** Lights the ways from the buyer to an item; null lights what is selected. */
  on(id: string | null): void;
  /** Marks an item as selected; an id that is not drawn marks none. */
  select(id: string): void;
}

type OnLight = (item: Item | null, light: Lit | null) => void;

/** Which items and ties are lit, by class: the selected one's ways always, another's while it is pointed at. */
export function lightsOf(
  drawing: Drawing,
  back: ReadonlySet<string>,
  { box, items, ties }: Elements,
  onLight: OnLight,
): Lights {
  const byId = new Map(drawing.items.map((item) => [item.id, item]));
  let selected = '';
  const on = (asked: string | null) => {
    const id = asked ?? selected;
    const found = byId.has(id) ? lit(drawing, back, id) : null;
    box.classList.toggle('lighting', found !== null);
    box.classList.toggle('pointing', found !== null && id !== selected);
    for (const [tie, element] of ties) {
      element.classList.toggle('lit', found?.ties.has(tie) ?? false);
      element.classList.toggle('best', found?.best.ties.has(tie) ?? false);
    }
    for (const [item, element] of items) element.classList.toggle('lit', found?.items.has(item) ?? false);
    onLight(byId.get(id) ?? null, found);
  };
  const mark = (id: string, marked: boolean) => {
    const element = items.get(id);
    element?.classList.toggle('selected', marked);
    if (marked) element?.setAttribute('aria-current', 'true');
    else element?.removeAttribute('aria-current');
  };
  return {
    on,
    select(id) {
      mark(selected, false);
      selected = items.has(id) ? id : '';
      mark(selected, true);
      on(null);
    },
  };
}
