/** From nothing to the first answer of a server, by what it starts from, and what it then holds. */
import { readFile } from 'node:fs/promises';
import { Cli, end, startServer } from '../../test/support/cli.ts';
import { type Case, type Environment, sizeOfStores } from '../case.ts';

export const start: Case = {
  name: 'start',
  sizeOf: sizeOfStores,
  needs: ['embedded', 'neo4j'],
  measures: {
    embedded: { title: 'start to first answer, embedded store', unit: 's' },
    neo4j: { title: 'start to first answer, Neo4j', unit: 's' },
    'embedded-memory': { title: 'most that the server held, embedded store', unit: 'MB' },
    'neo4j-memory': { title: 'most that the server held, Neo4j', unit: 'MB' },
  },
  targets: [
    { measure: 'embedded', atMost: 25 },
    { measure: 'neo4j', atMost: 25 },
    { measure: 'embedded-memory', atMost: 2500 },
    { measure: 'neo4j-memory', atMost: 1500 },
  ],
  async open({ size, stores }) {
    const side = (name: 'embedded' | 'neo4j') => async () => {
      const { seconds, megabytes } = await startOnce(stores[name]!, size.entities);
      return { [name]: seconds, [`${name}-memory`]: megabytes };
    };
    return [side('embedded'), side('neo4j')];
  },
};

async function startOnce(environment: Environment, entities: number) {
  const begin = performance.now();
  const { child, address } = await startServer(new Cli('', environment));
  try {
    const { data } = await askServer(address, '{ snapshot { entities } }');
    const seconds = (performance.now() - begin) / 1000;
    if (data?.snapshot.entities !== entities) throw new Error(`The server holds ${JSON.stringify(data)}`);
    return { seconds, megabytes: await mostHeld(child.pid!) };
  } finally {
    await end(child);
  }
}

async function askServer(address: string, query: string) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: { snapshot: { entities: number } } };
}

/** The most resident memory of a process so far, in MB; Linux tells it. */
async function mostHeld(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes = ''] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}
