/** From nothing to the first answer of a server, by what it starts from, and the most it held until then. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SNAPSHOTS } from '../../server/spaces/build.ts';
import { Cli, end, startServer } from '../../test/support/cli.ts';
import { type Case, type Environment, type Figures, sizeOfStores } from '../case.ts';
import { mostHeld } from '../most-held.ts';

const FILE_LIMIT_MS = 120_000;

export const start: Case = {
  name: 'start',
  sizeOf: sizeOfStores,
  needs: ['embedded', 'neo4j'],
  measures: {
    file: { title: 'start to first answer, from the snapshot file', unit: 's' },
    embedded: { title: 'start to first answer, from the embedded store', unit: 's' },
    neo4j: { title: 'start to first answer, from Neo4j', unit: 's' },
    'file-memory': { title: 'most that the server held, from the snapshot file', unit: 'MB' },
    'embedded-memory': { title: 'most that the server held, from the embedded store', unit: 'MB' },
    'neo4j-memory': { title: 'most that the server held, from Neo4j', unit: 'MB' },
  },
  targets: [
    { measure: 'file', atMost: 3 },
    { measure: 'embedded', atMost: 25 },
    { measure: 'neo4j', atMost: 25 },
    { measure: 'embedded-memory', atMost: 2500 },
    { measure: 'neo4j-memory', atMost: 1500 },
  ],
  async open({ size, stores }) {
    const fromStore = (name: 'embedded' | 'neo4j') => async () => {
      await rm(filesOf(stores[name]!), { recursive: true, force: true });
      return startOnce(name, stores[name]!, size.entities);
    };
    const fromFile = async () => {
      if (!existsSync(fileOf(stores.embedded!))) await letFileBeWritten(stores.embedded!, size.entities);
      return startOnce('file', stores.embedded!, size.entities);
    };
    return [fromFile, fromStore('embedded'), fromStore('neo4j')];
  },
};

const filesOf = ({ OREPATH_DATA = '' }: Environment): string => join(OREPATH_DATA, SNAPSHOTS);
const fileOf = (environment: Environment): string => join(filesOf(environment), 'main.snapshot');

async function startOnce(measure: string, environment: Environment, entities: number): Promise<Figures> {
  const begin = performance.now();
  return whileServing(environment, async (address, pid) => {
    await mustAnswer(address, entities);
    const seconds = (performance.now() - begin) / 1000;
    return { [measure]: seconds, [`${measure}-memory`]: await mostHeld(pid) };
  });
}

/** The server writes the file when it has answered already. */
function letFileBeWritten(environment: Environment, entities: number): Promise<void> {
  return whileServing(environment, async (address) => {
    await mustAnswer(address, entities);
    for (const deadline = Date.now() + FILE_LIMIT_MS; !existsSync(fileOf(environment)); await sleep(100)) {
      if (Date.now() > deadline) throw new Error(`The server has not written ${fileOf(environment)}`);
    }
  });
}

async function whileServing<T>(
  environment: Environment,
  work: (address: string, pid: number) => Promise<T>,
): Promise<T> {
  const { child, address } = await startServer(new Cli('', environment));
  try {
    return await work(address, child.pid!);
  } finally {
    await end(child);
  }
}

async function mustAnswer(address: string, entities: number): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' },
    body: JSON.stringify({ query: '{ snapshot { id entities } }' }),
  });
  const answer = (await response.json()) as { data?: { snapshot: { entities: number } } };
  if (answer.data?.snapshot.entities !== entities)
    throw new Error(`The server says ${JSON.stringify(answer)}`);
}
