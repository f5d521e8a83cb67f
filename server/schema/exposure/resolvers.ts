import type { MaterialExposure, UpstreamLink, UpstreamNode } from '../../analytics/answer.ts';
import type { LikelyBand } from '../../analytics/likely/likely-answers.ts';
import { MOST_DRAWN } from '../../analytics/upstream.ts';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import type { Page } from '../../workers/page-after.ts';
import { type EntityNode, entityNodeById } from '../entity/node.ts';
import { documentNode } from '../evidence/node.ts';
import { asResponse } from '../lens/nodes.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, MOST_PER_PAGE, type PageArgs } from '../page.ts';
import { answerFor, type ExposureNode, type QuestionArgs } from './question.ts';
import { remark } from './remark.ts';

const asEnum = (value: string): string => value.toUpperCase().replaceAll('-', '_');
const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename };

/** Fields that every type of entity has and this domain answers. */
const onEntity = {
  exposure: (entity: EntityNode, { question }: { question: QuestionArgs }, context: Context) =>
    answerFor(context, entity.entityId, question),
};

const gapsFor = ({ asker, question, entity }: ExposureNode, first: number) =>
  asker.analyse('gaps', { question, buyer: entity.index, first: checkFirst(first) });

const withNode = <T extends { entity: { id: string } }>({ entity }: ExposureNode, row: T) => ({
  ...row,
  entity: entityNodeById(entity.state, row.entity.id),
});

const bands = new WeakMap<ExposureNode, Promise<LikelyBand>>();

/** Drawn when one of its ends is asked for, once for both. */
function likelyBand(node: ExposureNode): Promise<LikelyBand> {
  const drawn = bands.get(node) ?? node.asker.analyse('likely', ofBuyer(node));
  bands.set(node, drawn);
  return drawn;
}

const ofBuyer = ({ question, entity }: ExposureNode) => ({ question, buyer: entity.index });

/** The page that the arguments ask for, as an analysis takes it. */
const pageIn = ({ first, after }: PageArgs) => ({
  first: checkFirst(first),
  after: after ? keyOfCursor(after) : null,
});

/** A page of rows about entities as a connection; cursors are the ids of the entities. */
function connectionOf<T extends { entity: { id: string } }>(
  node: ExposureNode,
  { rows, start, total }: Page<T>,
  { after }: PageArgs,
) {
  if (start < 0) throw goneCursor(after ?? '');
  return connection(
    rows,
    start,
    total,
    (row) => row.entity.id,
    (row) => withNode(node, row),
  );
}

/** The part of the exposure that paths are to explain. Throws INVALID_ARGUMENT. */
function checkPart(explain: number | null | undefined): number | undefined {
  if (explain == null || (explain > 0 && explain <= 1)) return explain ?? undefined;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'explain is out of range',
    expected: 'above 0, at most 1',
    got: String(explain),
    where: { field: 'explain' },
  });
}

const exposure = {
  question({ answer }: ExposureNode) {
    const { risk, material, lens, shares, tiers, asOf, knownAt } = answer;
    const splitBy = { shares: shares.id, sharesVersion: shares.version };
    return { risk, material, lens: lens.id, lensVersion: lens.version, ...splitBy, tiers, asOf, knownAt };
  },
  low: ({ answer }: ExposureNode) => answer.exposure.low,
  likelyLow: async (node: ExposureNode) => (await likelyBand(node)).likelyLow,
  expected: ({ answer }: ExposureNode) => answer.exposure.expected,
  likelyHigh: async (node: ExposureNode) => (await likelyBand(node)).likelyHigh,
  high: ({ answer }: ExposureNode) => answer.exposure.high,
  coverage: ({ answer }: ExposureNode) => answer.coverage,
  mass: ({ answer }: ExposureNode) => answer.mass,
  ofTraced: ({ answer }: ExposureNode) => answer.ofTraced,
  /** Each material is solved for this buyer: only where the field is asked for. */
  async byMaterial({ asker, question, entity, answer }: ExposureNode) {
    if (question.material !== null) return [];
    const rows = answer.byMaterial ?? (await asker.analyse('byMaterial', { question, buyer: entity.index }));
    return rows.map((row: MaterialExposure) => ({ ...row, ...row.exposure }));
  },
  byTier: ({ answer }: ExposureNode) => answer.byTier,
  census: ({ answer }: ExposureNode) => answer.census.map((row) => ({ ...row, kind: asEnum(row.kind) })),
  async reach(node: ExposureNode, args: PageArgs) {
    const page = await node.asker.analyse('reachPage', { ...ofBuyer(node), ...pageIn(args) });
    return { ...connectionOf(node, page, args), reached: page.reached };
  },
  async gaps(node: ExposureNode, { first }: { first: number }) {
    return (await gapsFor(node, first)).gaps.map((gap) => ({
      ...withNode(node, gap),
      namedBy: gap.namedBy.map(({ id }) => entityNodeById(node.entity.state, id)),
    }));
  },
  async questionsToAsk({ asker, question, entity }: ExposureNode, { first }: { first: number }) {
    const asked = { question, buyer: entity.index, first: checkFirst(first) };
    const { questions, ...rest } = await asker.analyse('questionsToAsk', asked);
    const rows = questions.map((row) => ({
      ...row,
      about: asEnum(row.about),
      entity: entityNodeById(entity.state, row.entity.id),
    }));
    return { ...rest, questions: rows };
  },
  async assumed(node: ExposureNode, { first }: { first: number }) {
    return (await gapsFor(node, first)).assumed.map((split) => withNode(node, split));
  },
  async contributions(node: ExposureNode, args: PageArgs) {
    const page = await node.asker.analyse('contributions', { ...ofBuyer(node), ...pageIn(args) });
    return connectionOf(node, page, args);
  },
  async paths(node: ExposureNode, { first, explain }: { first: number; explain?: number | null }) {
    const { entity } = node;
    const args = { ...ofBuyer(node), first: checkFirst(first), explain: checkPart(explain) };
    const { paths, explained, truncated } = await node.asker.analyse('paths', args);
    return {
      explained,
      truncated,
      paths: paths.map((path) => ({
        contribution: path.contribution,
        entities: path.entities.map((id) => entityNodeById(entity.state, id)),
        steps: path.steps.map((step) => ({ ...step, basis: asEnum(step.basis), depth: asEnum(step.depth) })),
      })),
    };
  },
  async upstream(node: ExposureNode, { maxNodes, open }: { maxNodes: number; open: readonly string[] }) {
    const { entity } = node;
    if (open.length > 0) checkFirst(open.length, MOST_PER_PAGE, 'open');
    const { projection } = entity.state;
    const args = {
      ...ofBuyer(node),
      maxNodes: checkFirst(maxNodes, MOST_DRAWN, 'maxNodes'),
      // what was opened in an address of long ago may have gone
      open: open.map((id) => projection.indexOf(id)).filter((index) => index >= 0),
    };
    const graph = await node.asker.analyse('upstream', args);
    const tiers = new Map(graph.nodes.map((node) => [node.id, node.tier]));
    return {
      ...graph,
      nodes: graph.nodes.map((node: UpstreamNode) => ({
        ...node,
        entity: entityNodeById(entity.state, node.id),
      })),
      links: graph.links.map((link: UpstreamLink) => ({
        ...link,
        supplierId: link.supplier,
        customerId: link.customer,
        linkId: link.claim,
        assumed: link.assumed > 0,
        basis: asEnum(link.basis),
        depth: asEnum(link.depth),
      })),
      bands: graph.bands.map((band) => ({
        ...band,
        customerId: band.customer,
        tier: (tiers.get(band.customer) ?? 0) + 1,
      })),
    };
  },
  basis: ({ answer, asker, question }: ExposureNode, _args: unknown, context: Context) => ({
    snapshot: answer.snapshot,
    lens: answer.lens.id,
    lensVersion: answer.lens.version,
    async editions() {
      const editions = await asker.analyse('editions', { question });
      return Promise.all(editions.map((id) => documentNode(context, id)));
    },
    response: answer.response && asResponse(answer.response),
    limits: answer.limits.map(remark),
    faults: answer.faults.map(remark),
  }),
};

export const exposureResolvers = {
  ...Object.fromEntries(
    ['Company', 'Site', 'Smelter', 'Mine', 'Origin', 'Recycled'].map((type) => [type, onEntity]),
  ),
  ExposureResult: byTypename,
  Exposure: exposure,
  Query: {
    exposure: (
      _root: unknown,
      { buyer, question }: { buyer: string; question: QuestionArgs },
      context: Context,
    ) => answerFor(context, buyer, question),
  },
};
