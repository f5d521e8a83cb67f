/** The documents that the figures of a report as a whole rest on and whose licence does not let their data pass. */
import type { DocumentDetail } from '../../details/loaders.ts';
import type { Desk } from '../desk.ts';
import type { Profile } from '../profile/profile.ts';
import { letsPass } from './sources.ts';

/** Ids, in order. [] where no licence gates, or the report is about no one buyer's exposure. */
export async function keptBackBelow(desk: Desk, profile: Profile): Promise<string[]> {
  const { asker, request, question, loaders } = desk;
  if (!profile.outward || !profile.licences.gate || request.buyer === null || request.risk === null)
    return [];
  const of = { question, buyer: await asker.entity(request.buyer) };
  const first = asker.state.projection.documents.length;
  const asked = { filter: null, order: 'ID', of, first, after: null } as const;
  const { rows } = await asker.analyse('documents', asked);
  const details = await loaders.document.loadMany(rows);
  return details.flatMap((found) => {
    if (found instanceof Error) throw found;
    return found && !letsPass(found as DocumentDetail, profile) ? found.id : [];
  });
}
