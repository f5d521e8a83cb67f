import type { Layer } from './draw-areas.ts';
import { loadFineCountries, type Shape } from './world.ts';

/** From this scale on, over that of the whole world, coarse coasts look crude. */
const FROM = 2.5;
/** Work at a time, ms: less than a frame. */
const SLICE = 8;

type Box = readonly [left: number, top: number, right: number, bottom: number];

function meets(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

export interface Refiner {
  /** Puts finer shapes in view as soon as there is time; `zoomed` is the scale over that of the whole world. */
  look(zoomed: number, view: Box): void;
  stop(): void;
}

/**
 * Finer shapes for the countries in view, drawn in slices that leave the page free between them. Where they cannot be
 * fetched, the coarse ones stay.
 */
export function refiner(put: (shape: Shape) => void): Refiner {
  const left = new Set<Shape>();
  let loading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: Box = [0, 0, 0, 0];
  const work = () => {
    timer = undefined;
    const until = performance.now() + SLICE;
    for (const shape of left) {
      if (performance.now() > until) {
        timer = setTimeout(work);
        return;
      }
      if (!meets(shape.extent(), seen)) continue;
      left.delete(shape);
      put(shape);
    }
  };
  let stopped = false;
  const start = async () => {
    loading = true;
    const shapes = await loadFineCountries().catch(() => []);
    if (stopped) return;
    for (const shape of shapes) left.add(shape);
    work();
  };
  return {
    look(zoomed, view) {
      if (zoomed < FROM) return;
      seen = view;
      if (!loading) start();
      else timer ??= setTimeout(work);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** A finer outline in place of a coarse one, or one that the coarse sheet lacks. */
export function putShape(land: Layer, drawn: Map<string, SVGPathElement>, { code, name, path }: Shape): void {
  const key = code ?? name;
  const known = drawn.get(key);
  if (known) known.setAttribute('d', path());
  else drawn.set(key, land.append('path').attr('d', path()).node()!);
}
