/** From files on disk to a space of the embedded store, by the command: a supplier list and the product's own tables. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateTables } from '../../server/generate/index.ts';
import { Random } from '../../server/generate/random.ts';
import { Cli } from '../../test/support/cli.ts';
import type { Asked, Case, Figures, Size } from '../case.ts';
import { mostHeld } from '../most-held.ts';

const HEADER = 'Supplier ID,Supplier Name,Country,Commodity,Part Number,Annual Spend,Currency\n';
const COUNTRIES = ['GB', 'DE', 'JP', 'CN', 'US', 'FR', 'TW', 'KR', 'MY', 'IN'];
const MATERIALS = ['Tin', 'Tantalum', 'Tungsten', 'Gold', 'Cobalt', 'Copper', 'Nickel', 'Lithium'];
const WRITTEN_AT_ONCE = 1 << 20;

/** A million rows at most, each a purchase; a supplier has 25 of them on average, of up to three materials. */
const sizeOfImport = ({ size, quick }: Asked): Size => {
  const rows = Math.min(size.links, quick ? 50_000 : 1_000_000);
  return { entities: Math.max(1, Math.round(rows / 25)), links: rows };
};

export const importing: Case = {
  name: 'import',
  sizeOf: sizeOfImport,
  measures: {
    list: { title: 'a row of a supplier list, read, added up and written', unit: 'µs' },
    tables: { title: 'a row of the product’s own tables, a fifth entities and the rest links', unit: 'µs' },
    'list-memory': { title: 'most that the process held, supplier list', unit: 'MB' },
    'tables-memory': { title: 'most that the process held, tables', unit: 'MB' },
  },
  targets: [
    { measure: 'list', atMost: 50 },
    { measure: 'tables', atMost: 50 },
    { measure: 'list-memory', atMost: 1000 },
    { measure: 'tables-memory', atMost: 1000 },
  ],
  async open({ size, seed, folder }) {
    const list = join(await mkdtemp(join(folder, 'list-')), 'list.csv');
    await writeList(list, size, seed);
    const tables = join(await mkdtemp(join(folder, 'tables-')), 'tables');
    const fifth = Math.round(size.links / 5);
    await generateTables(tables, { entities: fifth, links: size.links - fifth, seed });
    return [
      () => imported(folder, 'list', [list, '--buyer', 'own:buyer=Buyer'], size.links),
      () => imported(folder, 'tables', [tables], size.links),
    ];
  },
};

async function writeList(file: string, { entities, links }: Size, seed: number): Promise<void> {
  const random = new Random(seed);
  const stream = createWriteStream(file);
  let text = HEADER;
  for (let row = 0; row < links; row++) {
    const n = random.below(entities);
    const material = MATERIALS[(n + random.below(3)) % MATERIALS.length];
    const spend = `"${1 + random.below(900)},${100 + random.below(900)}.${10 + random.below(90)}"`;
    text += `V${n},Supplier ${n} Ltd,${COUNTRIES[n % COUNTRIES.length]},${material},P-${random.below(5_000)},${spend},EUR\n`;
    if (text.length < WRITTEN_AT_ONCE) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'close');
}

/** One import into a new store, start of the process included. */
async function imported(
  folder: string,
  measure: string,
  args: readonly string[],
  rows: number,
): Promise<Figures> {
  const cli = new Cli(await mkdtemp(join(folder, 'store-')));
  const begin = performance.now();
  const child = cli.start('import', ...args);
  child.stderr?.resume();
  child.stdout?.resume();
  let held = 0;
  const ended = once(child, 'exit');
  while (child.exitCode === null && child.signalCode === null) {
    held = Math.max(held, await mostHeld(child.pid!).catch(() => 0));
    await Promise.race([ended, sleep(100)]);
  }
  const seconds = (performance.now() - begin) / 1000;
  if (child.exitCode !== 0) throw new Error(`orepath import ended with ${child.exitCode}`);
  await cli.remove();
  return { [measure]: (seconds / rows) * 1e6, [`${measure}-memory`]: held };
}
