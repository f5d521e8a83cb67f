import { ask } from '../../api.ts';
import type { Cell, Table } from '../../export/table.ts';
import { ANSWER, type Answer, type RiskPath } from '../../queries/answer.ts';
import { allContributions } from '../../queries/contributions.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { MAP } from '../../queries/map.ts';
import { questionInput } from '../../queries/question-input.ts';
import { byTableId, UPSTREAM, type UpstreamGraph } from '../../queries/upstream.ts';
import type { PageState } from '../../state.ts';
import type { Basis } from '../../ui/use-about.ts';

/** What the service gives at most of paths, and of entities for a drawing. */
const MOST_PATHS = 100;
const MOST_NODES = 300;

const entityColumns = (name: string): string[] => [
  `${name} id`,
  name,
  `${name} kind`,
  `${name} country`,
  `${name} region`,
];

const entityCells = ({ entityId, name, kind, country, region }: EntityName): Cell[] => [
  entityId,
  name,
  kind,
  country,
  region,
];

/** What an answer says of itself, for files and links. */
export function basisOf({ question, basis }: Answer): Basis {
  const { asOf, knownAt, lensVersion } = question;
  return { asOf, knownAt, lensVersion, snapshot: basis.snapshot };
}

/** The question as it was answered, at its two times: rows that come later belong to the figures that are shown. */
function asked(state: PageState, { question }: Answer) {
  return questionInput({ ...state, asOf: question.asOf, knownAt: question.knownAt });
}

/** Every entity that adds to the exposure. */
export async function contributionRows(state: PageState, answer: Answer): Promise<Table> {
  const { nodes, total } = await allContributions(state.buyer, asked(state, answer), state.space);
  return {
    columns: [...entityColumns('entity'), 'tier', 'arrival', 'risk', 'contribution'],
    rows: nodes.map((row) => [...entityCells(row.entity), row.tier, row.arrival, row.risk, row.contribution]),
    total,
  };
}

function stepRows(path: RiskPath, i: number): Cell[][] {
  return path.steps.map(({ linkId, weight, assumed, basis, depth }, at) => [
    i + 1,
    path.contribution,
    at + 1,
    ...entityCells(path.entities[at]!),
    ...entityCells(path.entities[at + 1]!),
    weight,
    assumed,
    basis,
    depth,
    linkId,
  ]);
}

/** As many paths as the service lists, a row for each of their steps. */
export async function pathRows(
  state: PageState,
  answer: Answer,
  notes: (n: number, explained: number) => string,
): Promise<Table> {
  const variables = { buyer: state.buyer, question: asked(state, answer), rows: 1, paths: MOST_PATHS };
  const { exposure } = await ask(ANSWER, variables, state.space);
  const found = exposure.__typename === 'Exposure' ? exposure.paths : answer.paths;
  return {
    columns: [
      ...['path', 'path contribution', 'step'],
      ...entityColumns('customer'),
      ...entityColumns('supplier'),
      ...['share', 'share assumed', 'basis', 'depth', 'link id'],
    ],
    rows: found.paths.flatMap(stepRows),
    notes: [notes(found.paths.length, found.explained)],
  };
}

function linkRows({ nodes, links }: UpstreamGraph): Cell[][] {
  const byId = new Map(nodes.map((node) => [node.entity.entityId, node]));
  return links.flatMap((link) => {
    const [supplier, customer] = [byId.get(link.supplierId), byId.get(link.customerId)];
    if (!supplier || !customer) return [];
    const { weight, assumed, basis, depth, claims, mass, exposed, linkId } = link;
    return [
      [
        ...[...entityCells(customer.entity), customer.tier],
        ...[...entityCells(supplier.entity), supplier.tier],
        ...[supplier.arrival, supplier.risk, supplier.contribution, supplier.opaque],
        ...[weight, assumed, basis, depth, claims, mass, exposed, linkId],
      ],
    ];
  });
}

/** The links of the largest drawing that the service gives, with both of their ends. */
export async function graphRows(
  state: PageState,
  answer: Answer,
  notes: (graph: UpstreamGraph) => string,
): Promise<Table> {
  const variables = { buyer: state.buyer, question: asked(state, answer), maxNodes: MOST_NODES, open: [] };
  const { exposure } = await ask(UPSTREAM, variables, state.space);
  const graph = exposure.upstream && byTableId(exposure.upstream);
  return {
    columns: [
      ...[...entityColumns('customer'), 'customer tier'],
      ...[...entityColumns('supplier'), 'supplier tier'],
      ...['supplier arrival', 'supplier risk', 'supplier contribution', 'supplier not traced'],
      ...['share', 'share assumed', 'basis', 'depth', 'claims', 'mass', 'exposed', 'link id'],
    ],
    rows: graph ? linkRows(graph) : [],
    notes: graph ? [notes(graph)] : [],
  };
}

/** The entities of the map with where they are; those without a place have none. */
export async function mapRows(state: PageState, answer: Answer): Promise<Table> {
  const variables = { buyer: state.buyer, question: asked(state, answer), maxNodes: MOST_NODES };
  const { exposure } = await ask(MAP, variables, state.space);
  const { nodes = [], total = 0 } = exposure.upstream ?? {};
  return {
    columns: [
      ...entityColumns('entity'),
      ...['latitude', 'longitude', 'tier', 'arrival', 'risk', 'contribution', 'exposed', 'not traced'],
    ],
    rows: nodes.map(({ entity, tier, arrival, risk, contribution, exposed, opaque }) => [
      ...entityCells(entity),
      ...[entity.latitude, entity.longitude, tier, arrival, risk, contribution, exposed, opaque],
    ]),
    total,
  };
}
