/**
 * What a public report leaves out whatever the profile: who supplies whom. Documents of suppliers are cited by number and
 * date, so that whoever holds them can be asked, and are not named; notices say how many entities they concern, not which.
 */
import type { Notice } from '../analytics/answer.ts';
import type { EntityKind } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import type { Desk } from './desk.ts';
import { Mentions } from './disclosure/mentions.ts';
import type { Citation, Withheld, WithheldCount } from './report.ts';

/** Whose names would say who is in the chain. Smelters and refiners are what such a report is to name. */
const CHAIN: readonly EntityKind[] = ['company', 'site', 'mine'];

interface Cites {
  citations: Citation[];
  withheld: WithheldCount[];
}

/**
 * A document stays named if no claim on supply cites it, no company declares in it, and nothing in it names one of the
 * chain other than the buyer.
 */
export async function withoutSuppliers<T extends Cites>(desk: Desk, content: T): Promise<T> {
  const suppliers = await documentsOfSuppliers(desk, content.citations);
  if (suppliers.size === 0) return content;
  const sources = [...suppliers].sort((a, b) => a - b);
  const count: WithheldCount = { what: 'sources', why: 'confidential', count: sources.length, sources };
  return {
    ...content,
    citations: content.citations.map((one) => (suppliers.has(one.number) ? unnamed(one) : one)),
    withheld: [...content.withheld, count],
  };
}

/** Numbers of those that are named so far. */
async function documentsOfSuppliers(
  { asker, loaders, request }: Desk,
  citations: readonly Citation[],
): Promise<Set<number>> {
  const documents = citations.map(({ id }) => id);
  const resting = await asker.analyse('resting', { documents });
  const details = await loaders.document.loadMany(documents);
  const mentions = new Mentions(chainNames(asker.state.projection, request.buyer));
  const tells = ({ id, publisher, title, edition, licence, url }: Citation) =>
    [id, publisher, title, edition, licence, url].some(
      (text) => typeof text === 'string' && mentions.in(text).length > 0,
    );
  const found = citations.filter((one, i) => {
    const detail = details[i];
    if (detail instanceof Error) throw detail;
    return resting[i]!.claims > 0 || Boolean(detail?.declarer) || tells(one);
  });
  return new Set(found.map(({ number }) => number));
}

function* chainNames(projection: Projection, buyer: string | null): Iterable<{ text: string; of: number }> {
  const subject = buyer === null ? -1 : projection.indexOf(buyer);
  const inChain = (x: number) => x >= 0 && x !== subject && CHAIN.includes(projection.kindOf(x));
  for (let x = 0; x < projection.entities.count; x++) {
    if (!inChain(x)) continue;
    yield { text: projection.idOf(x), of: x };
    yield { text: projection.nameOf(x), of: x };
  }
  for (const { id, name } of projection.otherNames.all) {
    const of = projection.indexOf(id);
    if (inChain(of)) yield { text: name, of };
  }
}

/** Its date stays, and the hash by which whoever has the file tells it. */
function unnamed({ number, date, hash }: Citation): Citation {
  const withheld: Withheld = { withheld: 'confidential', source: number };
  const id = `withheld:doc-${number}`;
  const named = { publisher: withheld, title: withheld, edition: withheld, licence: withheld, url: withheld };
  return { number, id, date, hash, ...named };
}

export const withoutEntities = (notices: readonly Notice[]): Notice[] =>
  notices.map(({ entities: _, ...notice }) => notice);
