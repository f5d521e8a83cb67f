import { turns } from './pause.ts';

/** Twice the size of the drawing, for print and for screens of a high density. */
const SCALE = 2;
/** What every browser gives a canvas. */
const MOST = { side: 16_000, area: 64_000_000 };

/** Pixels that are drawn in one go: small enough that the page answers in between. */
const AT_ONCE = 400_000;

/** The drawing is too large for a picture even at its own size. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Pixels for each px of the drawing: 2, or as many as a canvas takes; never less than 1. */
export function pictureScale(width: number, height: number): number {
  const bySide = MOST.side / Math.max(width, height);
  const byArea = Math.sqrt(MOST.area / (width * height));
  const scale = Math.min(SCALE, bySide, byArea);
  if (scale < 1) throw new TooLarge(`${width} x ${height}`);
  return scale;
}

async function loaded(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Draws a picture strip by strip. */
async function paint(canvas: HTMLCanvasElement, image: HTMLImageElement, scale: number): Promise<void> {
  // kept in memory: each strip is drawn at once and not all of them at the end
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const turn = turns();
  const strip = Math.max(1, Math.floor(AT_ONCE / canvas.width));
  for (let top = 0; top < canvas.height; top += strip) {
    context.save();
    context.beginPath();
    context.rect(0, top, canvas.width, strip);
    context.clip();
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    context.restore();
    await turn();
  }
}

/** A drawing that stands alone as a picture. */
export async function png(
  svg: string,
  width: number,
  height: number,
): Promise<{ blob: Blob; scale: number }> {
  const scale = pictureScale(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  await paint(canvas, await loaded(svg), scale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new TooLarge(`${canvas.width} x ${canvas.height}`);
  return { blob, scale };
}
