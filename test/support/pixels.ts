import type { Page } from 'playwright-core';

/**
 * How much of two pictures differs, 0..1: the part of their squares of 4 by 4 pixels whose mean colour is another. Where
 * an edge falls between two pixels does not count. A browser page reads the pictures.
 */
export function differing(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async ([one, other]) => {
      const SIDE = 4;
      const OTHER = 32;
      const means = async (data: string) => {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const [width, height] = [Math.floor(bitmap.width / SIDE), Math.floor(bitmap.height / SIDE)];
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d')!;
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, 0, 0, width * SIDE, height * SIDE, 0, 0, width, height);
        return { width, height, data: context.getImageData(0, 0, width, height).data };
      };
      const [x, y] = [await means(one!), await means(other!)];
      const [width, height] = [Math.min(x.width, y.width), Math.min(x.height, y.height)];
      if (Math.abs(x.width - y.width) > 1 || Math.abs(x.height - y.height) > 1) return 1;
      let differ = 0;
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const [i, j] = [4 * (row * x.width + column), 4 * (row * y.width + column)];
          const apart = [0, 1, 2].some((c) => Math.abs(x.data[i + c]! - y.data[j + c]!) > OTHER);
          if (apart) differ++;
        }
      }
      return differ / (width * height);
    },
    [a.toString('base64'), b.toString('base64')],
  );
}
