import { create } from 'd3-selection';
import { drawItems, type ItemOptions, type ItemWords } from './graph/draw-items.ts';
import { drawTies } from './graph/draw-ties.ts';
import type { Drawing, Item } from './graph/drawing.ts';
import { heir, rovingFocus } from './graph/focus.ts';
import { onKeys, onLit, onPress } from './graph/input.ts';
import { type Layout, layout, type Route } from './graph/layout.ts';
import { type Lights, lightsOf } from './graph/lights.ts';
import type { Lit } from './graph/lit.ts';
import { fadeIn, glide, mayMove } from './graph/motion.ts';
import { move } from './graph/move.ts';
import type { Renewed } from './graph/renew.ts';
import { type SheetWords, sheets } from './graph/sheet.ts';
import { type Zoom, zoomIn } from './graph/zoom.ts';

export interface GraphWords extends ItemWords, SheetWords {
  tie(route: Route): string;
}

export interface GraphOptions extends ItemOptions {
  /** Room in px the drawing may spread over. */
  width: number;
  /** The drawing with nothing opened: what both have keeps the place it has there. */
  start: Drawing;
  onPick(item: Item): void;
  /** Pointer or focus is on an item (or on none): what lights up for it. */
  onLight(item: Item | null, light: Lit | null): void;
}

/** The drawing as an element, with what the page may do to it. */
export interface TierGraph {
  element: HTMLElement;
  zoom: Zoom;
  /** Draws another state of the same question: what stays keeps its place, its element and the focus. */
  draw(drawing: Drawing, words: GraphWords): void;
  /** As one first sees it: its top, where the risky paths are, with the buyer in view. */
  start(): void;
  select(id: string): void;
  focus(id: string): void;
  /** The item that has the focus, if one has. */
  focused(): string | null;
}

/** What came fades in, and what stood elsewhere glides; nothing moves on the first drawing. */
function animate(before: Layout, now: Layout, items: Renewed, ties: Renewed): void {
  if (!mayMove()) return;
  for (const id of items.came) fadeIn(items.groups.get(id)!);
  for (const id of ties.came) fadeIn(ties.groups.get(id)!);
  const old = new Map(before.placed.map((one) => [one.item.id, one]));
  for (const to of now.placed) {
    const from = old.get(to.item.id);
    if (from && (from.x !== to.x || from.y !== to.y)) glide(items.groups.get(to.item.id)!, from, to);
  }
}

/** The risk paths drawn by tier, buyer on the left: data in, element out. */
export function tierGraph(first: Drawing, words: GraphWords, options: GraphOptions): TierGraph {
  const element = create('div').attr('class', 'tier-graph').attr('data-risk', options.risk).node()!;
  const { heads, canvas, ties, items, take } = sheets();
  element.append(heads, canvas);
  let drawing = first;
  let plan = layout(first, options.width, layout(options.start, options.width));
  let drawn!: Renewed;
  let lights!: Lights;
  let selected = '';
  const zoom = zoomIn(element, [heads, canvas], () => plan);
  const roving = rovingFocus(first.root);
  const focused = () => (element.contains(document.activeElement) ? roving.holder() : null);

  const paint = (texts: GraphWords): { items: Renewed; ties: Renewed } => {
    take(plan, texts);
    const strands = drawTies(ties, plan.routes, texts.tie);
    drawn = drawItems(items, plan, options, texts);
    const back = new Set(plan.routes.filter((route) => route.cycle).map((route) => route.tie.id));
    const elements = { box: element, items: drawn.groups, ties: strands.groups };
    lights = lightsOf(drawing, back, elements, options.onLight);
    roving.renew(drawn.groups, drawing.root);
    return { items: drawn, ties: strands };
  };
  paint(words);

  const pick = (id: string) => {
    const item = drawing.items.find((one) => one.id === id);
    if (item) options.onPick(item);
  };
  onLit(
    canvas,
    (id) => lights.on(id),
    (id) => roving.hold(id),
  );
  onPress(canvas, pick);
  onKeys(element, { next: (id, key) => drawn.groups.get(move(plan, id, key) ?? ''), pick, zoom });

  return {
    element,
    zoom,
    draw(next, texts) {
      const [before, was, holder] = [plan, drawing, focused()];
      drawing = next;
      plan = layout(next, options.width, before);
      const renewed = paint(texts);
      zoom.renew();
      lights.select(selected);
      if (holder) drawn.groups.get(heir(holder, was, drawn.groups))?.focus({ preventScroll: true });
      animate(before, plan, renewed.items, renewed.ties);
    },
    start: () => zoom.start(plan.placed.find(({ item }) => item.id === drawing.root)?.y ?? 0),
    select(id) {
      selected = id;
      if (drawn.groups.has(id)) roving.hold(id);
      lights.select(id);
    },
    focus: (id) => drawn.groups.get(id)?.focus(),
    focused,
  };
}
