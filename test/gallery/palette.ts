/** Few colours, as a page of ink and a handful of hues has: a picture in a palette takes a third of the room. */
const COLOURS = 256;

export interface Indexed {
  /** Three bytes a colour. */
  palette: Uint8Array;
  /** One byte a pixel. */
  pixels: Uint8Array;
}

interface Bucket {
  count: number;
  r: number;
  g: number;
  b: number;
}

/** Five bits a channel: colours that no one tells apart count as one. */
function keyOf(rgba: Uint8Array, i: number): number {
  return ((rgba[i]! >> 3) << 10) | ((rgba[i + 1]! >> 3) << 5) | (rgba[i + 2]! >> 3);
}

function bucketsOf(rgba: Uint8Array): Map<number, Bucket> {
  const buckets = new Map<number, Bucket>();
  for (let i = 0; i < rgba.length; i += 4) {
    const key = keyOf(rgba, i);
    const bucket = buckets.get(key) ?? { count: 0, r: 0, g: 0, b: 0 };
    bucket.count++;
    bucket.r += rgba[i]!;
    bucket.g += rgba[i + 1]!;
    bucket.b += rgba[i + 2]!;
    buckets.set(key, bucket);
  }
  return buckets;
}

type Colour = readonly [r: number, g: number, b: number];

function nearest(colours: readonly Colour[], [r, g, b]: Colour): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  colours.forEach(([x, y, z], i) => {
    const distance = (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2;
    if (distance >= least) return;
    least = distance;
    best = i;
  });
  return best;
}

/** The picture in its most frequent colours; every other one becomes the nearest of them. */
export function indexed(rgba: Uint8Array): Indexed {
  const buckets = [...bucketsOf(rgba)].sort(([, a], [, b]) => b.count - a.count);
  const mean = ({ count, r, g, b }: Bucket): Colour => [r / count, g / count, b / count];
  const colours = buckets.slice(0, COLOURS).map(([, bucket]) => mean(bucket));
  const indexOf = new Map(buckets.map(([key, bucket]) => [key, nearest(colours, mean(bucket))]));
  const pixels = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < pixels.length; i++) pixels[i] = indexOf.get(keyOf(rgba, 4 * i))!;
  return { palette: Uint8Array.from(colours.flat().map(Math.round)), pixels };
}
