/** Requests a second of the whole service, against bare Yoga that gives the same answers from static data. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { isAbstractType, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { schema } from '../../server/schema/index.ts';
import { type Asked, everyRead } from '../../test/load/mix.ts';
import { askOnce, runLoad } from '../../test/load/runner.ts';
import { Cli, end, startServer } from '../../test/support/cli.ts';
import type { Case } from '../case.ts';
import { type Recorded, recordKey } from '../peers/bare-yoga.ts';

const BARE = join(dirname(fileURLToPath(import.meta.url)), 'bare-yoga-process.js');
/** Of `seed/demo/`. */
const DEMONSTRATION = { entities: 164, links: 377 };
const CALLERS = 32;
const WARM_MS = 3_000;
const MEASURED_MS = 3_000;
const TURNS = 3;

export const requests: Case = {
  name: 'requests',
  sizeOf: () => DEMONSTRATION,
  measures: {
    service: { title: 'a request, 32 callers, mixed reads on the demonstration chain', unit: 'µs' },
    bare: { title: 'the same schema and answers on bare Yoga with static data', unit: 'µs' },
  },
  // at least 0.6 of the requests a second
  targets: [{ measure: 'service', against: 'bare', atMost: 1 / 0.6 }],
  async open({ folder }) {
    const environment = {
      OREPATH_SEED: 'demo',
      OREPATH_DRAIN_MS: '0',
      OREPATH_DATA: join(folder, 'requests'),
    };
    const service = await startServer(new Cli(folder, environment));
    const all = everyRead();
    const bare = await startBare(await recordedOf(service.address, all));
    for (const asked of all) await mustAgree(asked, service.address, bare.address);
    const addresses = { service: service.address, bare: bare.address };
    // alternated within the round: what else the machine does falls on both
    const least = { service: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY };
    for (const address of Object.values(addresses)) await ask(address, all, WARM_MS);
    for (let turn = 0; turn < TURNS; turn++) {
      for (const name of ['service', 'bare'] as const) {
        least[name] = Math.min(least[name], 1e6 / (await ask(addresses[name], all, MEASURED_MS)));
      }
    }
    await end(service.child);
    bare.child.disconnect();
    return [() => ({ service: least.service }), () => ({ bare: least.bare })];
  },
};

/** Requests a second. Throws where one is not answered as it should be. */
async function ask(address: string, all: readonly Asked[], ms: number): Promise<number> {
  const next = (caller: number, n: number): Asked => all[(caller * 7 + n) % all.length]!;
  const { perSecond, faults } = await runLoad({ address, callers: CALLERS, ms, next });
  if (faults.length) throw new Error(`requests: ${faults.join('\n')}`);
  return perSecond;
}

async function startBare(recorded: Recorded): Promise<{ child: ChildProcess; address: string }> {
  const child = fork(BARE, []);
  child.send(recorded);
  const [address] = (await once(child, 'message')) as [string];
  return { child, address };
}

async function answerOf(address: string, asked: Asked): Promise<Record<string, unknown>> {
  const { body } = await askOnce(address, asked);
  const { data, errors } = JSON.parse(body) as { data: Record<string, unknown>; errors?: unknown };
  if (errors) throw new Error(`requests: ${body.slice(0, 300)}`);
  return data;
}

async function mustAgree(asked: Asked, service: string, bare: string): Promise<void> {
  const [ours, theirs] = [await answerOf(service, asked), await answerOf(bare, asked)];
  if (!isDeepStrictEqual(ours, theirs)) throw new Error(`requests: ${asked.name} is answered differently`);
}

/** What the service says to each question, with the types where there are several. */
async function recordedOf(address: string, all: readonly Asked[]): Promise<Recorded> {
  const recorded: Record<string, Recorded[string]> = {};
  for (const asked of all) {
    const key = recordKey(asked.name, asked.variables);
    recorded[key] = await answerOf(address, { ...asked, query: withTypes(asked.query) });
  }
  return recorded;
}

/** The query with `__typename` in every selection of an interface or a union. */
function withTypes(query: string): string {
  const types = new TypeInfo(schema);
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const changed = visit(
    parse(query),
    visitWithTypeInfo(types, {
      SelectionSet(node) {
        const type = types.getParentType();
        if (!type || !isAbstractType(type)) return undefined;
        return { ...node, selections: [...node.selections, typename] };
      },
    }),
  );
  return print(changed);
}
