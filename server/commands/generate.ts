/** `orepath generate DIR`: the tables of a made-up supply network of any size. */
import { generateTables } from '../generate/index.ts';
import type { CommandIo, Options } from './command.ts';

/** Needs no store, so it runs without one. */
export async function generate(dir: string, options: Options, io: CommandIo): Promise<number> {
  const { rows } = await generateTables(dir, {
    entities: Number(options['entities']),
    links: Number(options['links']),
    seed: Number(options['seed'] ?? 1),
  });
  if (options['json']) io.out(JSON.stringify({ dir, rows }));
  else {
    const tables = Object.entries(rows).map(([name, count]) => `${count} ${name}`);
    io.out(`${dir}: ${tables.join(', ')}`);
  }
  return 0;
}
