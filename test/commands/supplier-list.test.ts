/** A supplier list as a person meets it: refused with what is suggested, corrected, imported, and known the next time. */
import { readdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
});
afterAll(() => cli.remove());

const HEADER = 'Supplier name;Amount;Spend;Commodity\n';
const FIRST = `${HEADER}Acme Ltd;1,50;10,00;Tin\nBolt GmbH;4,50;10,00;Tin\n`;
const NEXT = `${HEADER}Acme Ltd;3,00;10,00;Tin\nBolt GmbH;1,00;10,00;Tin\n`;

const list = async (name: string, text: string): Promise<string> => {
  await writeFile(cli.path(name), text);
  return cli.path(name);
};

describe('a supplier list', () => {
  test('that leaves a doubt is refused, with what would settle it', async () => {
    const ran = await cli.run('import', await list('first.csv', FIRST), '--buyer', 'own:me=Me', '--json');
    expect(ran.exit).toBe(2);
    expect(ran.json()).toMatchObject({
      state: 'refused',
      faults: [
        {
          code: 'MAPPING_NEEDED',
          message: expect.stringContaining('“Amount” and “Spend” may both be spend'),
        },
      ],
    });
  });

  test('is imported by the suggestion once it was corrected, and the next one needs none', async () => {
    const printed = await cli.run('mapping', cli.path('first.csv'));
    expect([printed.exit, printed.err]).toEqual([0, expect.stringContaining('doubt: ')]);
    const suggested = JSON.parse(printed.out);
    expect(suggested).toMatchObject({ decimal: ',', delimiter: ';', doubts: [expect.any(String)] });
    const fields: Record<string, string> = { Amount: 'spend', Spend: 'note' };
    const columns = suggested.columns.map((each: { column: string; field: string }) => ({
      ...each,
      field: fields[each.column] ?? each.field,
    }));
    const mapping = await list('mapping.json', JSON.stringify({ ...suggested, columns }));
    const first = await cli.run(
      ...['import', cli.path('first.csv'), '--mapping', mapping, '--buyer', 'own:me=Me', '--json'],
    );
    expect(first.json()).toMatchObject({ state: 'imported', rows: { read: 2, kept: 2, refused: 0 } });
    expect(await readdir(cli.path('data/mappings'))).toHaveLength(1);
    const next = await cli.run('import', await list('next.csv', NEXT), '--buyer', 'own:me=Me', '--json');
    expect(next.json()).toMatchObject({ state: 'imported', rows: { read: 2, kept: 2, refused: 0 } });
  });

  test('that says nothing of its buyer is refused with what to do', async () => {
    const ran = await cli.run('import', cli.path('next.csv'), '--json');
    expect(ran.json()).toMatchObject({
      faults: [{ code: 'MISSING_VALUE', expected: expect.stringContaining('--buyer') }],
    });
  });
});
