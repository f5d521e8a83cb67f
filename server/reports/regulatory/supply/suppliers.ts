/** Direct suppliers of a mineral, with the documents of their supply and of their own. */
import { reportEntity } from '../../content/entities.ts';
import { claimsTogether } from '../../content/smelters.ts';
import type { Desk } from '../../desk.ts';
import type { SupplierRow } from '../oecd-five-steps/content.ts';
import type { MineralSupply } from './minerals.ts';

/** By id. */
export function suppliersOf(
  { asker, citations }: Desk,
  { material, suppliers }: MineralSupply,
): SupplierRow[] {
  const { projection } = asker.state;
  return suppliers.map(({ index, claims, own }) => ({
    material,
    entity: reportEntity(projection, index),
    claims: claims.length,
    sources: claimsTogether(projection, claims, citations).sources,
    own: own.length,
    ownSources: claimsTogether(projection, own, citations).sources,
  }));
}
