/** What 200 people and tools ask of the demonstration chain: every screen's question, in the parts in which they come. */
export interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const BUYERS = ['own:hoshino', 'own:aldermark', 'own:corvane'];
const ENTITIES = [...BUYERS, 'own:asanagi', 'own:qinglan', 'own:yukishiro', 'own:kaikyo', 'own:haneul'];
const RISKS = ['conflict', 'child-labour', 'forced-labour'];
const TEXTS = ['hoshino', 'solder', 'ka', 'metals', '電池'];

const FIGURES = 'low expected high coverage mass { hit clean opaque beyondLimit }';

/** Reading questions, each over its own choice of variables. */
export const READS: readonly {
  name: string;
  query: string;
  choices: Readonly<Record<string, readonly unknown[]>>;
}[] = [
  {
    name: 'Search',
    query: `query Search($text: String!) { search(text: $text, first: 10) {
      score matched otherName entity { id name kind country } } }`,
    choices: { text: TEXTS },
  },
  {
    name: 'EntityPage',
    query: `query EntityPage($id: ID!) { entity(id: $id) { id name kind country identifiers
      suppliers(first: 20) { totalCount nodes { id share supplier { id name kind } } }
      customers(first: 20) { totalCount nodes { id share customer { id name kind } } }
      facts { id about risk severity } } }`,
    choices: { id: ENTITIES },
  },
  {
    name: 'Exposure',
    query: `query Exposure($id: ID!, $risk: ID!) { entity(id: $id) { name
      exposure(question: { risk: $risk }) { __typename ... on Exposure { ${FIGURES}
        byTier { tier arriving hit clean opaque }
        contributions(first: 20) { nodes { entity { id name kind } tier arrival risk contribution } } } } } }`,
    choices: { id: BUYERS, risk: RISKS },
  },
  {
    name: 'Paths',
    query: `query Paths($id: ID!, $risk: ID!) { entity(id: $id) { exposure(question: { risk: $risk }) {
      __typename ... on Exposure { paths(first: 20) { explained paths { contribution entities { id name } } } } } } }`,
    choices: { id: BUYERS, risk: RISKS },
  },
  {
    name: 'Ranking',
    query: `query Ranking($risk: ID!) { exposureRanking(question: { risk: $risk }, first: 20) {
      totalCount nodes { entity { id name country } ${FIGURES} } } }`,
    choices: { risk: RISKS },
  },
  {
    name: 'Portfolio',
    query: `query Portfolio($risks: [ID!]) { portfolio(risks: $risks, first: 50) {
      totalCount unfilteredCount entities { id name kind country }
      columns { risk material counted exposed expected low high coverage opaque } } }`,
    choices: { risks: [RISKS, ['conflict']] },
  },
  {
    name: 'Entities',
    query: `query Entities($first: Int!) { entities(first: $first) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id name kind country } } }`,
    choices: { first: [20, 50] },
  },
];

/** Every reading question with every choice of its variables. */
export function everyRead(): Asked[] {
  return READS.flatMap(({ name, query, choices }) =>
    Object.entries(choices)
      .reduce<Record<string, unknown>[]>(
        (all, [key, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
        [{}],
      )
      .map((variables) => ({ name, query, variables })),
  );
}

type Ask = (asked: Asked) => Promise<{ status: number; body: string }>;

const GAPS = `query Gaps($id: ID!) { entity(id: $id) { exposure(question: { risk: "conflict" }) {
  ... on Exposure { gaps(first: 3) { entity { entityId } } } } } }`;
const OPEN = `mutation Open($buyer: ID!, $entity: ID!) { openQuestion(buyer: $buyer, entity: $entity,
  question: { risk: "conflict" }, by: "load") { ... on KeptQuestion { question { openQuestionId } } } }`;

/** Opens a question at some gaps of every buyer; their ids. */
export async function openedQuestions(ask: Ask): Promise<string[]> {
  const ids: string[] = [];
  for (const buyer of BUYERS) {
    const { body } = await ask({ name: 'Gaps', query: GAPS, variables: { id: buyer } });
    const gaps: { entity: { entityId: string } }[] = JSON.parse(body).data.entity.exposure.gaps;
    for (const { entity } of gaps) {
      const opened = await ask({ name: 'Open', query: OPEN, variables: { buyer, entity: entity.entityId } });
      const id = JSON.parse(opened.body).data?.openQuestion?.question?.openQuestionId;
      if (id) ids.push(id);
    }
  }
  return ids;
}

/** A write: a note on a question that is open. */
export const addNote = (id: string): Asked => ({
  name: 'Note',
  query: `mutation Note($id: ID!) { noteOpenQuestion(id: $id, by: "load", note: "asked again") {
    __typename ... on KeptQuestion { question { openQuestionId revision } } } }`,
  variables: { id },
});
