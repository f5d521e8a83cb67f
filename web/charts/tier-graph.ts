import { create, type Selection } from 'd3-selection';
import { drawItems, type ItemOptions, type ItemWords } from './graph/draw-items.ts';
import { drawTies } from './graph/draw-ties.ts';
import type { Drawing, Item } from './graph/drawing.ts';
import { layout, type Route } from './graph/layout.ts';
import { type Lights, lightsOf } from './graph/lights.ts';
import type { Lit } from './graph/lit.ts';
import { move } from './graph/move.ts';
import { canvasFor, headings, type SheetWords } from './graph/sheet.ts';
import { type Zoom, zoomIn } from './graph/zoom.ts';

export interface GraphWords extends ItemWords, SheetWords {
  tie(route: Route): string;
}

export interface GraphOptions extends ItemOptions {
  /** Room in px the drawing may spread over. */
  width: number;
  words: GraphWords;
  onPick(item: Item): void;
  /** Pointer or focus is on an item (or on none): what lights up for it. */
  onLight(item: Item | null, light: Lit | null): void;
}

/** The drawing as an element, with what the page may do to it. */
export interface TierGraph {
  element: HTMLElement;
  zoom: Zoom;
  /** As one first sees it: the buyer in the middle of the box's height. */
  start(): void;
  select(id: string): void;
  focus(id: string): void;
  /** The item that has the focus, if one has. */
  focused(): string | null;
}

function byData(parent: Selection<SVGGElement, unknown, null, undefined>, name: 'id' | 'tie') {
  const found = new Map<string, SVGGElement>();
  parent.selectAll<SVGGElement, unknown>(`[data-${name}]`).each(function () {
    found.set(this.dataset[name]!, this);
  });
  return found;
}

function itemOf(event: Event): string | null {
  return (event.target as Element).closest<SVGGElement>('g.item')?.dataset['id'] ?? null;
}

/** One tab stop for the whole drawing: the item that holds it. */
function rovingFocus(items: ReadonlyMap<string, SVGGElement>, first: string) {
  let holder = first;
  const hold = (id: string) => {
    items.get(holder)?.setAttribute('tabindex', '-1');
    holder = id;
    items.get(id)?.setAttribute('tabindex', '0');
  };
  hold(first);
  return { hold, holder: () => holder };
}

function onPointer(
  canvas: Element,
  lights: Lights,
  focused: () => string | null,
  pick: (id: string) => void,
): void {
  const on = (type: string, act: (id: string) => void) =>
    canvas.addEventListener(type, (event) => {
      const id = itemOf(event);
      if (id) act(id);
    });
  on('pointerover', lights.on);
  on('pointerout', () => lights.on(focused()));
  on('click', pick);
}

/** Enter and space pick, arrows, Home and End move. */
function onKeys(
  canvas: Element,
  next: (id: string, key: string) => Element | undefined,
  pick: (id: string) => void,
) {
  canvas.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const id = itemOf(event);
    if (!id || ctrlKey || metaKey || altKey) return;
    const picks = key === 'Enter' || key === ' ';
    const to = next(id, key);
    if (picks) pick(id);
    if (to) (to as SVGElement).focus();
    if (to || picks || key.startsWith('Arrow')) event.preventDefault();
  });
}

/** The risk paths drawn by tier, buyer on the left: data in, element out. */
export function tierGraph(drawing: Drawing, options: GraphOptions): TierGraph {
  const plan = layout(drawing, options.width);
  const back = new Set(plan.routes.filter((route) => route.cycle).map((route) => route.tie.id));
  const top = headings(plan, options.words);
  const canvas = canvasFor(plan, options.words);
  const sheet = canvas.append('g') as unknown as Selection<SVGGElement, unknown, null, undefined>;
  const ties = byData(drawTies(sheet, plan.routes, options.words.tie), 'tie');
  const items = byData(drawItems(sheet, plan, options), 'id');
  const element = create('div')
    .attr('class', 'tier-graph')
    .attr('data-risk', options.risk)
    .node() as HTMLElement;
  const paper = canvas.node()!;
  element.append(top, paper);

  const roving = rovingFocus(items, drawing.root);
  const lights = lightsOf(drawing, back, { box: element, items, ties }, options.onLight);
  const focused = () => (element.contains(document.activeElement) ? roving.holder() : null);
  const pick = (id: string) => options.onPick(drawing.items.find((item) => item.id === id)!);
  onPointer(paper, lights, focused, pick);
  onKeys(paper, (id, key) => items.get(move(plan, id, key) ?? ''), pick);
  paper.addEventListener('focusin', (event) => {
    const id = itemOf(event);
    if (!id) return;
    roving.hold(id);
    lights.on(id);
  });
  paper.addEventListener('focusout', () => lights.on(null));

  const zoom = zoomIn(element, [top, paper], plan.width, plan.height);
  return {
    element,
    zoom,
    start: () => zoom.start(plan.placed.find(({ item }) => item.id === drawing.root)?.y ?? 0),
    select(id) {
      if (items.has(id)) roving.hold(id);
      lights.select(id);
    },
    focus: (id) => items.get(id)?.focus(),
    focused,
  };
}
