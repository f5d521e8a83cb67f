/** The positions of the `count` largest values above 0, in no order, and the largest value that is left out (0: none). */
export function largestFew(values: Float64Array, count: number): { items: number[]; next: number } {
  let items: number[] = [];
  let next = 0;
  const cut = () => {
    items.sort((a, b) => values[b]! - values[a]! || a - b);
    if (items.length > count) next = Math.max(next, values[items[count]!]!);
    items = items.slice(0, count);
  };
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === 0) continue;
    // Below what was left out already it is not among the largest.
    if (value < next) continue;
    if (items.push(i) >= count * 2) cut();
  }
  cut();
  return { items, next };
}
