/** What `npm run bench -- ...` was told. */
import { parseArgs } from 'node:util';
import type { Asked } from './case.ts';

export interface Options extends Asked {
  readonly rounds: number;
  /** Names of cases; empty: all. */
  readonly cases: readonly string[];
  readonly json?: string | undefined;
}

export const USAGE = `npm run bench -- [options]
  --entities N   entities of the network (1,000,000)
  --links M      its links (5,000,000)
  --seed S       seed of the network and of every sample (1)
  --quick        30,000 entities, 150,000 links, stores of 10,000 and 50,000, one round
  --full         Neo4j, the stores and the graph libraries, too, at the whole size (otherwise 100,000 and 500,000)
  --rounds K     processes per case (3)
  --case NAME    only this case; may be repeated
  --json FILE    writes [{name, size, unit, value, min, max, peer, ratio}]`;

/** Throws with what was expected where an option cannot be read. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      entities: { type: 'string' },
      links: { type: 'string' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string' },
      case: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  });
  const whole = (name: string, text: string): number => {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new Error(`--${name}: expected a whole number, got ${text}\n${USAGE}`);
  };
  return {
    size: {
      entities: whole('entities', values.entities ?? (values.quick ? '30000' : '1000000')),
      links: whole('links', values.links ?? (values.quick ? '150000' : '5000000')),
    },
    seed: whole('seed', values.seed),
    rounds: Math.max(1, whole('rounds', values.rounds ?? (values.quick ? '1' : '3'))),
    cases: values.case,
    quick: values.quick,
    full: values.full,
    json: values.json,
  };
}
