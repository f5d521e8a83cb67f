import type { Drawing, Item } from './drawing.ts';
import { type Lit, lit, waysTo } from './lit.ts';

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

/** Sets a class on the elements of some ids and takes it from those that had it before. */
function classOn(name: string, elements: ReadonlyMap<string, SVGGElement>): (ids: Iterable<string>) => void {
  let before = new Set<string>();
  return (ids) => {
    const now = new Set(ids);
    for (const id of before) if (!now.has(id)) elements.get(id)?.classList.remove(name);
    for (const id of now) if (!before.has(id)) elements.get(id)?.classList.add(name);
    before = now;
  };
}

function unlight({ items, ties }: Elements): void {
  for (const group of [...items.values(), ...ties.values()])
    group.classList.remove('lit', 'best', 'selected');
}

/** Which items and ties are lit, by class: the selected one's ways always, another's while it is pointed at. */
export function lightsOf(
  drawing: Drawing,
  back: ReadonlySet<string>,
  elements: Elements,
  onLight: OnLight,
): Lights {
  const { box, items, ties } = elements;
  const ways = waysTo(drawing, back);
  unlight(elements);
  const [litTies, bestTies, litItems] = [
    classOn('lit', ties),
    classOn('best', ties),
    classOn('lit', items),
  ] as const;
  let selected = '';
  let shown: string | undefined;
  const show = (id: string) => {
    shown = id;
    const found = ways.items.has(id) ? lit(ways, id) : null;
    box.classList.toggle('lighting', found !== null);
    box.classList.toggle('pointing', found !== null && id !== selected);
    litTies(found?.ties ?? []);
    bestTies(found?.best.ties ?? []);
    litItems(found?.items ?? []);
    onLight(ways.items.get(id) ?? null, found);
  };
  const mark = (id: string, marked: boolean) => {
    const element = items.get(id);
    element?.classList.toggle('selected', marked);
    if (marked) element?.setAttribute('aria-current', 'true');
    else element?.removeAttribute('aria-current');
  };
  return {
    on(asked) {
      const id = asked ?? selected;
      if (id !== shown) show(id);
    },
    select(id) {
      mark(selected, false);
      selected = items.has(id) ? id : '';
      mark(selected, true);
      show(selected);
    },
  };
}
