/** What a report is called by: the same for the same question over the same data, another as soon as one of them moves. */
import { canonicalSha256 } from './canonical.ts';
import type { Report } from './report.ts';

type Named = Pick<Report, 'request' | 'basis' | 'citations'>;

/** Hash of question, snapshot, lens with its version, share model, editions of the risk data, and profile. */
export function reportId({ request, basis, citations }: Named): string {
  const editions = basis.editions.map((number) => citations.find((one) => one.number === number)?.id);
  return `rep:${canonicalSha256({ request, ...basis, editions }).slice(0, 32)}`;
}

/** Hash over all of a content but the hash itself: what tells a file that was changed. */
export function contentHash({ contentHash: _, ...content }: Report): string {
  return `sha256:${canonicalSha256(content)}`;
}
