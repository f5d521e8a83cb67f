import { create } from 'd3-selection';
import type { ZoomTransform } from 'd3-zoom';
import { type Mark, opens } from './map/clusters.ts';
import { type Area, type AreaWords, drawAreas, drawLand } from './map/draw-areas.ts';
import { type Entities, type EntityOptions, type EntityWords, entitiesOn } from './map/entities.ts';
import { type Layers, layersOf } from './map/layers.ts';
import type { Spot } from './map/projection.ts';
import { putShape, type Refiner, refiner } from './map/refine.ts';
import { type Roving, roving } from './map/roving.ts';
import { type View, viewOf } from './map/view.ts';
import type { Shape } from './map/world.ts';

export interface MapWords extends AreaWords, EntityWords {
  title: string;
}

export type Pointed = { mark: Mark; area?: undefined } | { area: Area; mark?: undefined };

/** What a map shows, and what it calls back. */
export interface MapOptions extends EntityOptions {
  countries: readonly Shape[];
  areas: readonly Area[];
  width: number;
  height: number;
  words: MapWords;
  /** One entity is pressed, a mark of several that no zoom takes apart, or an area. */
  onPick(picked: Pointed): void;
  /** Pointer or focus is on something, or on nothing. */
  onPoint(pointed: Pointed | null): void;
}

export interface WorldMap {
  element: HTMLElement;
  view: View;
  /** All entities in view. */
  fit(): void;
  flows(on: boolean): void;
  /** Marks the entity wherever it stands, alone or among others. */
  select(id: string): void;
  /** The mark or area that has the focus, and giving it back. */
  focused(): string | null;
  focus(id: string): void;
  /** Ends what goes on after the drawing. */
  stop(): void;
}

interface AreasDrawn {
  byCode: ReadonlyMap<string, Area>;
  roving: Roving;
  lay(at: (spot: Spot) => Spot): void;
  finer: Refiner;
}

/** Land and areas, the coarse shapes first. */
function areasOn(layers: Layers, { countries, areas, words }: MapOptions): AreasDrawn {
  const land = drawLand(layers.land, countries);
  const elements = drawAreas(layers.shapes, layers.points, areas, words);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return {
    byCode,
    roving: roving(elements),
    lay(at) {
      for (const { code, shape, spot } of areas) {
        if (shape || !spot) continue;
        const { x, y } = at(spot);
        elements.get(code)?.setAttribute('transform', `translate(${x} ${y})`);
      }
    },
    finer: refiner((shape) => {
      putShape(layers.land, land, shape);
      if (shape.code && byCode.get(shape.code)?.shape)
        elements.get(shape.code)?.setAttribute('d', shape.path());
    }),
  };
}

const dataOf = (target: EventTarget | null, name: 'id' | 'area'): string | undefined =>
  (target as Element).closest<SVGElement>(`[data-${name}]`)?.dataset[name];

/** What the pointer or a key is at. */
function pointedAt(target: EventTarget | null, entities: Entities, areas: AreasDrawn): Pointed | null {
  const [id, code] = [dataOf(target, 'id'), dataOf(target, 'area')];
  const mark = id === undefined ? undefined : entities.markOf(id);
  if (mark) return { mark };
  const area = code === undefined ? undefined : areas.byCode.get(code);
  return area ? { area } : null;
}

/** Pointer and keys: arrows move, Enter and space press, plus, minus and 0 change the view. */
function listen(
  canvas: SVGSVGElement,
  parts: { entities: Entities; areas: AreasDrawn; view: View; fit(): void },
  { onPick, onPoint }: Pick<MapOptions, 'onPick' | 'onPoint'>,
): void {
  const { entities, areas, view, fit } = parts;
  const keys: Readonly<Record<string, () => void>> = { '+': view.in, '=': view.in, '-': view.out, '0': fit };
  const at = (event: Event) => pointedAt(event.target, entities, areas);
  const point = (pointed: Pointed | null) => {
    entities.light(pointed?.mark ?? null);
    onPoint(pointed);
  };
  const press = (event: Event): boolean => {
    const pointed = at(event);
    const { mark } = pointed ?? {};
    if (mark && mark.members.length > 1 && opens(mark, view.largest)) view.open(mark.members);
    else if (pointed) onPick(pointed);
    return pointed !== null;
  };
  canvas.addEventListener('click', press);
  canvas.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const rove = dataOf(event.target, 'id') === undefined ? areas.roving : entities.roving();
    const acts = key === 'Enter' || key === ' ' ? press(event) : rove.move(key);
    keys[key]?.();
    if (acts || keys[key]) event.preventDefault();
  });
  canvas.addEventListener('focusin', (event) => {
    const pointed = at(event);
    if (pointed?.mark) {
      entities.roving().hold(pointed.mark.id);
      view.show(pointed.mark);
    } else if (pointed) areas.roving.hold(pointed.area.code);
    point(pointed);
  });
  canvas.addEventListener('focusout', () => point(null));
  canvas.addEventListener('pointerover', (event) => {
    const pointed = at(event);
    if (pointed) point(pointed);
  });
  canvas.addEventListener('pointerleave', () => point(null));
}

/** The world with the areas that count for a question and the entities of its answer: data in, element out. */
export function worldMap(options: MapOptions): WorldMap {
  const { placed, width, height, words } = options;
  const layers = layersOf(width, height, words.title, words.areas);
  const canvas = layers.canvas.node()!;
  const element = create('div')
    .attr('class', 'world-map')
    .attr('data-risk', options.risk)
    .node() as HTMLElement;
  element.append(canvas);
  const areas = areasOn(layers, options);
  const entities = entitiesOn(layers, options);

  const at =
    (transform: ZoomTransform) =>
    ({ x, y }: Spot): Spot => ({ x: transform.applyX(x), y: transform.applyY(y) });
  let named: ZoomTransform | undefined;
  const name = (transform: ZoomTransform) => {
    named = transform;
    entities.label({ at: at(transform), width, height });
  };
  const onMove = (transform: ZoomTransform) => {
    if (entities.gather(transform.k)) name(transform);
    layers.sheet.attr('transform', transform.toString());
    areas.lay(at(transform));
    entities.lay(at(transform));
    const [left, top] = transform.invert([0, 0]);
    const [right, bottom] = transform.invert([width, height]);
    areas.finer.look(transform.k / view.whole, [left, top, right, bottom]);
  };
  // what comes into view by moving has a name once the view rests
  const onRest = (transform: ZoomTransform) => {
    if (transform === named) return;
    name(transform);
    entities.lay(at(transform));
  };
  const view: View = viewOf(canvas, width, height, { onMove, onRest });
  const fit = () => view.fit(placed);
  listen(canvas, { entities, areas, view, fit }, options);
  return {
    element,
    view,
    fit,
    flows(on) {
      entities.flows(on);
      onMove(view.transform());
    },
    select: entities.select,
    focused() {
      const active = document.activeElement;
      if (!active || !canvas.contains(active)) return null;
      return dataOf(active, 'id') ?? dataOf(active, 'area') ?? null;
    },
    focus(id) {
      const mark = entities.markOf(id);
      if (mark) entities.roving().focus(mark.id);
      else areas.roving.focus(id);
    },
    stop: areas.finer.stop,
  };
}
