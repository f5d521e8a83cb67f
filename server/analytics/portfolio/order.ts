/** In which order the rows of a portfolio stand. */
import type { Projection } from '../../projection/projection.ts';

/**
 * Places in the order of their values; rows without one (NaN) last whichever way, equal ones as they came. Sorts in
 * place.
 */
export function sortByValue(places: Int32Array, value: Float64Array, isUp: boolean): Int32Array {
  const sign = isUp ? 1 : -1;
  return places.sort((a, b) => {
    const [x, y] = [value[a]!, value[b]!];
    if (x === y) return 0;
    const [noX, noY] = [Number.isNaN(x), Number.isNaN(y)];
    return noX || noY ? Number(noX) - Number(noY) : sign * (x - y);
  });
}

/** Places by the names of their entities, by code unit. Sorts in place. */
export function sortByName(
  places: Int32Array,
  entities: Int32Array,
  projection: Projection,
  isUp: boolean,
): Int32Array {
  const names = new Map(Array.from(places, (row) => [row, projection.nameOf(entities[row]!)]));
  const sign = isUp ? 1 : -1;
  return places.sort((a, b) => {
    const [x, y] = [names.get(a)!, names.get(b)!];
    return x < y ? -sign : x > y ? sign : 0;
  });
}
