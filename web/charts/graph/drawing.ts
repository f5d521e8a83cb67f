import type { EntityKind } from '../../queries/entity-parts.ts';
import type { UpstreamBand, UpstreamLink, UpstreamNode } from '../../queries/upstream.ts';

/** An entity, a band ("+ n more") or an end of the trace on the drawing: exactly one of the three is set. */
export interface Item {
  id: string;
  node?: UpstreamNode;
  band?: Band;
  end?: End;
  kind: EntityKind | 'BAND' | EndKind;
  tier: number;
}

/** Supply that nobody traced further, or that the question's tier limit cuts off. */
export type EndKind = 'OPAQUE' | 'BEYOND';

/** Suppliers of one or several customers that are not drawn: kept back by the service, folded by the page, or both. */
export interface Band extends Omit<UpstreamBand, 'customerId'> {
  /** Whose suppliers they are, with what crosses to each. */
  customers: { id: string; mass: number; exposed: number }[];
  /** How many of `count` the page holds and can unfold at once. */
  folded: number;
  /** Part of the buyer's supply that is not traced behind those folded. */
  opaque: number;
  /** How many are drawn because the band was opened; pressed again it folds them. */
  opened: number;
  /** It was opened, and what it still counts found no room. */
  full: boolean;
}

/** Where the trace stops behind customers that stand together. */
export interface End {
  customers: { id: string; mass: number }[];
  mass: number;
}

/** A customer and one supplier (or band, or end); `from` is nearer to the buyer. */
export interface Tie {
  id: string;
  from: string;
  to: string;
  mass: number;
  exposed: number;
  /** Absent where the tie leads to a band or an end. */
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

/** The part of the buyer's supply that arrives at an item. */
export function massOf({ node, band, end }: Item): number {
  return node?.arrival ?? band?.mass ?? end?.mass ?? 0;
}
