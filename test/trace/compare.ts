/** Asks the same of a space held whole and of one traced in the store, and compares what both say. */
import type { QuestionInput } from '../../server/analytics/question.ts';
import { ANY_TERMS } from '../../server/approvals/terms.ts';
import { Asker } from '../../server/ask.ts';
import { OrepathError } from '../../server/errors.ts';
import { parseMoment } from '../../server/projection/times.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { Spaces } from '../../server/spaces/registry.ts';
import type { Store } from '../../server/store/store.ts';
import { traceHere } from '../../server/trace/tracer.ts';
import { Traces } from '../../server/trace/traces.ts';
import { workHere } from '../../server/workers/here.ts';

const NOW = new Date('2026-11-23T08:00:00.000Z');

export interface Side {
  /** Who answers about a buyer, as known at the question's moment. */
  askerAbout(space: string, buyer: string, question: QuestionInput): Promise<Asker>;
}

export function side(store: Store, projectAtMost: number, mostClaims = 1_000_000): Side {
  const spaces = new Spaces(store, { projectAtMost });
  const traces = new Traces(store, { tracer: traceHere(), mostClaims, retire: () => {} });
  const parts = { lenses: loadLenses(), shareModels: new Map(), work: workHere() };
  return {
    async askerAbout(space, buyer, question) {
      const present = await spaces.state(space);
      const moment = question.knownAt ? parseMoment(question.knownAt)! : NOW.getTime();
      const then = await spaces.stateAt(present, moment);
      return new Asker(await traces.around(then, buyer, question, NOW), { ...parts, terms: ANY_TERMS }, NOW);
    },
  };
}

/** Everything that is said of one buyer, in plain data; a refusal by its code. */
export async function everything(
  of: Side,
  space: string,
  buyer: string,
  input: QuestionInput,
): Promise<object> {
  try {
    const asker = await of.askerAbout(space, buyer, input);
    const question = asker.resolve(input);
    const asked = { question, buyer: await asker.entity(buyer) };
    const exposure = await asker.exposure(question, asked.buyer);
    const reach = await asker.analyse('reach', asked);
    const paths = await asker.analyse('paths', { ...asked, first: 50 });
    const gaps = await asker.analyse('gaps', asked);
    const chokepoints = await asker.analyse('chokepoints', { ...asked, first: 20 });
    return { exposure, reach, paths, gaps, chokepoints };
  } catch (error) {
    if (error instanceof OrepathError) return { code: error.code };
    throw error;
  }
}

/** What speaks of the whole space, and what says that it was traced. */
const OF_THE_WHOLE = new Set(['CLAIMS_WITHIN_MERGED', 'TRACED_IN_STORE', 'MATCHES_NOT_FOLLOWED']);

/** Where two answers differ: paths of fields, numbers by more than `most`. Snapshots name what was read and may. */
export function differences(a: unknown, b: unknown, most: number, path = ''): string[] {
  if (path.endsWith('.snapshot')) return [];
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= most ? [] : [`${path}: ${a} and ${b}`];
  }
  if (Array.isArray(a) && Array.isArray(b) && path.endsWith('.limits')) {
    const [first, second] = [a, b].map((list) => list.filter(({ code }) => !OF_THE_WHOLE.has(code)));
    return differences(first, second, most, `${path}*`);
  }
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].flatMap((name) =>
      differences((a as never)[name], (b as never)[name], most, `${path}.${name}`),
    );
  }
  return Object.is(a, b) ? [] : [`${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
}
