import type { Context } from '../../context.ts';
import { requireWhole } from '../../trace/askable.ts';
import type { EntityNode } from '../entity/node.ts';
import { type DocumentNode, documentNode } from '../evidence/node.ts';
import { type Connection, type PageArgs, pageOf } from '../page.ts';
import { type ViewpointInput, viewpointOf } from '../viewpoint.ts';
import { type LinkNode, linkNode } from './node.ts';

interface LinkArgs extends PageArgs {
  at?: ViewpointInput | null;
  material?: string | null;
}

/** Claims of an entity, into it or out of it; those naming a material and those naming none when one is given. */
function claimsOf(
  entity: EntityNode,
  side: 'suppliers' | 'customers',
  material: string | null | undefined,
): number[] {
  const { projection } = entity.state;
  const offsets = side === 'suppliers' ? projection.byCustomer : projection.bySupplier;
  const claims: number[] = [];
  for (let i = offsets[entity.index]!; i < offsets[entity.index + 1]!; i++) {
    const claim = side === 'suppliers' ? i : projection.suppliedClaims[i]!;
    const named = projection.materialNames(projection.claims.materials[claim]!);
    if (!material || named.length === 0 || named.includes(material)) claims.push(claim);
  }
  return claims;
}

/** One edge a claim, also those that do not count at the viewpoint: `counts` says which do. */
export function linkPage(
  entity: EntityNode,
  side: 'suppliers' | 'customers',
  args: LinkArgs,
  context: Context,
): Connection<LinkNode> {
  if (side === 'customers') requireWhole(entity.state, 'Entity.customers');
  const at = viewpointOf(context, entity.state, args.at);
  const { projection } = entity.state;
  const key = (claim: number): string => `${projection.claims.customer[claim]}:${projection.claimId(claim)}`;
  return pageOf(claimsOf(entity, side, args.material), args, key, (claim) =>
    linkNode(entity.state, claim, at),
  );
}

export const linkResolvers = {
  SupplyLink: {
    async products(link: LinkNode, _args: unknown, context: Context): Promise<string[]> {
      return (await context.loaders()).products.load({ customer: link.customerId, id: link.linkId });
    },
    document: (link: LinkNode, _args: unknown, context: Context): Promise<DocumentNode | null> | null =>
      link.documentId ? documentNode(context, link.documentId) : null,
  },
};
