/** Twice the size of the drawing, for print and for screens of a high density. */
const SCALE = 2;
/** What every browser gives a canvas. */
const MOST = { side: 16_000, area: 64_000_000 };

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
  const image = await loaded(svg);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new TooLarge(`${canvas.width} x ${canvas.height}`);
  return { blob, scale };
}
