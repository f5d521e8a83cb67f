/**
 * Whoever was given some buyers of a space sees them and what they rest on, with the very figures of the whole, and
 * nothing of any other: not by name, id, count, document, error or file.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '../../server/auth/caller.ts';
import { createKey } from '../../server/auth/keys.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { toGlobalId } from '../../server/schema/global-id.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

const BUYER = 'own:corvane';

let world: TestApp;
let whole: Projection;
let part: Record<string, string>;
let all: Record<string, string>;
/** What is upstream of the buyer by the claims alone, walked here once more. */
let upstream: Set<string>;
/** Documents whose place another name took. */
const withheld = new Set<string>();

async function headersFor(grants: readonly Grant[]): Promise<Record<string, string>> {
  const order = { name: 'test', grants, expiresAt: null, by: 'local', now: TEST_NOW };
  const { token } = await createKey(world.parts.store, order);
  return { authorization: `Bearer ${token}`, 'orepath-space': 'demo' };
}

beforeAll(async () => {
  world = await testApp({ demo: true, env: { OREPATH_AUTH: 'keys' } });
  whole = (await world.parts.spaces.state('demo')).projection;
  part = await headersFor([{ space: 'demo', role: 'admin', buyers: [BUYER] }]);
  all = await headersFor([{ space: 'demo', role: 'admin', buyers: null }]);
  const { claims } = whole;
  const walk = (from: ReadonlySet<string>): Set<string> => {
    const more = new Set(from);
    for (let claim = 0; claim < claims.count; claim++) {
      if (from.has(whole.idOf(claims.customer[claim]!))) more.add(whole.idOf(claims.supplier[claim]!));
    }
    return more.size === from.size ? more : walk(more);
  };
  upstream = walk(new Set([BUYER]));
});
afterAll(() => world.close());

const others = () => Array.from(whole.byId, (entity) => whole.idOf(entity)).filter((id) => !upstream.has(id));

/** The same within 1e-12 of every number. */
function expectAlike(got: unknown, wanted: unknown, path = ''): void {
  if (typeof wanted === 'number') {
    expect(Math.abs((got as number) - wanted), path).toBeLessThan(1e-12);
  } else if (Array.isArray(wanted)) {
    expect((got as unknown[]).length, path).toBe(wanted.length);
    wanted.forEach((one, i) => {
      expectAlike((got as unknown[])[i], one, `${path}[${i}]`);
    });
  } else if (wanted !== null && typeof wanted === 'object') {
    expect(Object.keys(got as object), path).toEqual(Object.keys(wanted));
    for (const [key, one] of Object.entries(wanted)) {
      expectAlike((got as Record<string, unknown>)[key], one, `${path}.${key}`);
    }
  } else if (path.endsWith('.documentId') && String(got).startsWith('doc:withheld-')) {
    // whose it is is the one thing that may be another; which are, is another test
    withheld.add(String(wanted));
  } else expect(got, path).toBe(wanted);
}

async function both(query: string, variables: object = {}) {
  const [mine, theirs] = [await world.ask(query, variables, part), await world.ask(query, variables, all)];
  expect(theirs.errors).toEqual([]);
  expect(mine.errors).toEqual([]);
  return [mine.data, theirs.data] as const;
}

const RISKS = ['conflict', 'child-labour', 'forced-labour', 'corruption', 'environment'];

describe('a caller who was given some buyers', () => {
  it('has some of the demonstration and not all of it', () => {
    expect(upstream.size).toBeGreaterThan(10);
    expect(others().length).toBeGreaterThan(10);
  });

  it.each(['responsible-minerals', 'proportional', 'oecd-annex-ii', 'eu-2017-821'])(
    'gets the figures of the whole under the lens %s',
    async (lens) => {
      const QUERY = `query ($risk: ID!, $lens: ID!) {
        exposure(buyer: "${BUYER}", question: { risk: $risk, lens: $lens }) {
          __typename
          ... on Exposure {
            low likelyLow expected likelyHigh high coverage ofTraced
            mass { hit clean opaque beyondLimit }
            byTier { tier arriving hit clean opaque }
            byMaterial { material expected }
            census { kind tier count }
            contributions(first: 50) { totalCount nodes { entity { entityId name } contribution } }
            paths(first: 20) { explained paths { contribution entities { entityId } } }
            chokepoints(first: 20) { entity { entityId } through dependency cutsOff dominates }
            gaps(first: 20) { entity { entityId } opaque lowGain highGain namedBy { entityId } }
            reach(first: 50) { reached nodes { entity { entityId } tier } }
            removals(first: 20) { supplier { entityId } customer { entityId } effect }
            basis { lensVersion faults { code } }
          }
        }
      }`;
      for (const risk of RISKS) {
        const [mine, theirs] = await both(QUERY, { risk, lens });
        expectAlike(mine, theirs, risk);
      }
    },
  );

  it('gets what is said about each of the entities as it is said in the whole', async () => {
    const QUERY = `query ($id: ID!) { entity(id: $id) {
      name kind country region materials identifiers latitude
      suppliers(first: 100) { totalCount nodes { linkId share supplier { entityId } document { documentId title } products } }
      facts { id severity document { documentId } } statuses { kind value document { documentId } }
      risk(question: { risk: "conflict" }) { ... on EntityRisk { risk riskHigh missingLists facts { fact { id } } } }
    } }`;
    for (const id of upstream) {
      const [mine, theirs] = await both(QUERY, { id });
      expectAlike(mine, theirs, id);
    }
  });

  it('finds no other by name, id, global id, or in any list', async () => {
    const gone = others();
    for (const id of gone) {
      const name = whole.nameOf(whole.indexOf(id));
      const { data, errors } = await world.ask(
        `query ($id: ID!, $name: String!, $text: String!, $node: ID!) {
          entity(id: $id) { name } node(id: $node) { id }
          byName: search(text: $name, first: 50) { entity { entityId } }
          byId: search(text: $text, first: 50) { entity { entityId } }
        }`,
        { id, name, text: id, node: toGlobalId('Entity', 'demo', id) },
        part,
      );
      expect(errors).toEqual([]);
      expect([data.entity, data.node]).toEqual([null, null]);
      const found = [...data.byName, ...data.byId].map((hit) => hit.entity.entityId);
      expect(found.filter((one) => !upstream.has(one))).toEqual([]);
    }
    const LISTS = `{
      snapshot { entities links space { id } }
      entities(first: 100) { totalCount nodes { entityId customers(first: 20) { nodes { customer { entityId } } } } }
      exposureRanking(question: { risk: "conflict" }, first: 100) { totalCount nodes { entity { entityId } } }
      reachRanking(question: { risk: "conflict" }, first: 100) { totalCount nodes { entity { entityId } } }
      blastRadius(of: "iso:CD", question: {}, first: 100) { totalCount nodes { entity { entityId } } }
    }`;
    const { data, errors } = await world.ask(LISTS, {}, part);
    expect(errors).toEqual([]);
    expect(data.snapshot.entities).toBe(upstream.size);
    expect(data.entities.totalCount).toBe(upstream.size);
    const said = JSON.stringify(data);
    expect(gone.filter((id) => said.includes(JSON.stringify(id)))).toEqual([]);
  });

  it('is told of no document but those that its own claims, facts and lists rest on', async () => {
    const DOCUMENTS =
      '{ documents(first: 100) { totalCount nodes { documentId cited { claims facts statuses } } } }';
    const [mine, every] = await both(DOCUMENTS);
    expect(mine.documents.totalCount).toBeLessThan(every.documents.totalCount);
    const shown = new Set(mine.documents.nodes.map((node: { documentId: string }) => node.documentId));
    const { claims } = whole;
    const cited = (isOwn: boolean) => {
      const found = new Set<string>();
      for (let claim = 0; claim < claims.count; claim++) {
        const document = whole.documentIds[claims.document[claim]!];
        if (document && upstream.has(whole.idOf(claims.customer[claim]!)) === isOwn) found.add(document);
      }
      return found;
    };
    const own = cited(true);
    const theirs = [...cited(false)].filter((document) => !own.has(document));
    expect(theirs.length).toBeGreaterThan(3);
    for (const document of theirs) {
      expect(shown.has(document), document).toBe(false);
      const { data } = await world.ask(
        'query ($id: ID!, $node: ID!) { document(documentId: $id) { title } node(id: $node) { id } }',
        { id: document, node: toGlobalId('Document', 'demo', document) },
        part,
      );
      expect(data).toEqual({ document: null, node: null });
    }
    for (const document of own) expect(shown.has(document), document).toBe(true);
    // what others declared of a smelter of one's own counts; whose word it is is withheld
    expect(withheld.size).toBeGreaterThan(0);
    for (const document of withheld) expect(theirs).toContain(document);
  });

  it('is answered about another as about one that is not there', async () => {
    const QUERY = `query ($id: ID!) { exposure(buyer: $id, question: { risk: "conflict" }) {
      __typename ... on UnknownEntity { code message nearest } } }`;
    for (const id of ['own:hoshino', 'own:aldermark']) {
      expect(upstream.has(id)).toBe(false);
      const { data } = await world.ask(QUERY, { id }, part);
      const none = await world.ask(QUERY, { id: 'own:nobody-at-all' }, part);
      expect(data.exposure.__typename).toBe('UnknownEntity');
      expect(Object.keys(data.exposure)).toEqual(Object.keys(none.data.exposure));
      for (const near of data.exposure.nearest) expect(upstream).toContain(near);
    }
  });

  it('sees nothing that cannot be told buyer by buyer', async () => {
    for (const query of [
      '{ matches(first: 1) { totalCount } }',
      '{ matchCounts { possible } }',
      '{ importRuns { id } }',
      '{ work { id } }',
      '{ snapshot { space { imports { number } } } }',
      'mutation { undoImport(number: 1) { __typename } }',
    ]) {
      const { errors } = await world.ask(query, {}, part);
      expect(
        errors.map(({ extensions }) => extensions['code']),
        query,
      ).toEqual(['FORBIDDEN']);
    }
    const { data } = await world.ask(`{ node(id: "${toGlobalId('Import', 'demo', '1')}") { id } }`, {}, part);
    expect(data.node).toBe(null);
  });
});
