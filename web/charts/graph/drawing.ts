import type { EntityKind } from '../../queries/entity-parts.ts';
import type { UpstreamBand, UpstreamLink, UpstreamNode } from '../../queries/upstream.ts';

/** An entity or a band ("+ n more") on the drawing. */
export interface Item {
  id: string;
  /** Set for entities. */
  node?: UpstreamNode;
  /** Set for bands. */
  band?: Band;
  kind: EntityKind | 'BAND';
  tier: number;
}

/** Suppliers of one or several customers that are not drawn: kept back by the service, folded by the page, or both. */
export interface Band extends Omit<UpstreamBand, 'customerId'> {
  /** Whose suppliers they are, with what crosses to each. */
  customers: { id: string; mass: number; exposed: number }[];
  /** How many of `count` the page holds and can unfold at once. */
  folded: number;
  /** Every folded one is a mine, origin or recycled source. */
  terminal: boolean;
}

/** A customer and one supplier (or band); `from` is nearer to the buyer. */
export interface Tie {
  id: string;
  from: string;
  to: string;
  mass: number;
  exposed: number;
  /** Absent where the tie leads to a band. */
  link?: UpstreamLink;
}

/** What is drawn before it has a place. */
export interface Drawing {
  root: string;
  items: Item[];
  ties: Tie[];
  /** Entities drawn, and exposed mass that folding took off the drawing. */
  shown: number;
  foldedExposed: number;
}
