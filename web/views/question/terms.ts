import type { Words } from '../../i18n/words.ts';
import type { LensTerm } from '../../queries/spaces.ts';

/** The lens in the words of the page's language where it is one that comes with the service, else in its own. */
export function lensName(words: Words, lens: Pick<LensTerm, 'id' | 'title'>): string {
  return words.term('lens', lens.id, lens.title);
}

export function riskName(words: Words, risk: string): string {
  return words.term('risk', risk);
}

export function materialName(words: Words, material: string): string {
  return words.term('material', material);
}

/** Today by the service's clock rule: days are UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
