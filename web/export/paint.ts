/** A colour as every program reads it: six hex digits, and its opacity apart. */
export interface Paint {
  value: string;
  alpha: number;
}

const hex = (part: number): string =>
  Math.round(Math.max(0, Math.min(1, part)) * 255)
    .toString(16)
    .padStart(2, '0');

function numbers(text: string): number[] {
  return [...text.matchAll(/[\d.]+(?:e-?\d+)?/g)].map(([digits]) => Number(digits));
}

/** Reads a computed colour; `none`, and a paint server of the same drawing, stay what they are. */
export function paintOf(computed: string): Paint {
  const server = /^url\("?[^"#)]*#([^")]+)"?\)/.exec(computed);
  if (server) return { value: `url(#${server[1]})`, alpha: 1 };
  const mixed = /^color\(srgb ([^)]*)\)/.exec(computed);
  const plain = /^rgba?\(([^)]*)\)/.exec(computed);
  if (!mixed && !plain) return { value: computed, alpha: computed === 'none' ? 0 : 1 };
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers((mixed ?? plain)![1]!);
  const scale = mixed ? 1 : 255;
  return { value: `#${[r, g, b].map((part) => hex(part / scale)).join('')}`, alpha };
}
