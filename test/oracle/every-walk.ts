import type { Chain } from './chain.ts';
import type { Mass } from './walk.ts';

/** Where all walks end that start at a buyer and take at most so many links. */
export interface EveryWalk {
  mass: Mass;
  /** By entity: the parts of all walks that were hit on it. */
  hitAt: number[];
  walks: number;
}

/**
 * Every walk, one after the other: the product of its shares and of what passed unhit, added where it ends. No vectors
 * and no equations. Undefined where there are more than `most`.
 */
export function everyWalk(
  { w, r, opaque, clean }: Chain,
  buyer: number,
  tiers: number,
  most: number,
): EveryWalk | undefined {
  const mass: Mass = { hit: 0, clean: 0, opaque: 0, beyondLimit: 0 };
  const hitAt = r.map(() => 0);
  let walks = 0;
  const stand = (x: number, part: number, links: number): void => {
    if (part === 0 || walks > most) return;
    walks++;
    mass.clean += part * clean[x]!;
    if (links === tiers) {
      mass.beyondLimit += part * (1 - clean[x]!);
      return;
    }
    mass.opaque += part * opaque[x]!;
    for (const [u, share] of w[x]!.entries()) {
      if (share === 0) continue;
      const arriving = part * share;
      mass.hit += arriving * r[u]!;
      hitAt[u]! += arriving * r[u]!;
      stand(u, arriving * (1 - r[u]!), links + 1);
    }
  };
  stand(buyer, 1, 0);
  return walks > most ? undefined : { mass, hitAt, walks };
}
