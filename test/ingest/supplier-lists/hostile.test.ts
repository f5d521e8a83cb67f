import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../server/ingest/supplier-lists/amount.ts';
import { readList } from './list.ts';

const HEAD = 'Supplier ID,Supplier name,Country,Spend\n';

/** Milliseconds of work, other programs of the machine left out. */
async function workOf(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('a hostile list', () => {
  it.each([
    ['a header of 200,000 columns', `Supplier name,Country${',x'.repeat(200_000)}\nAcme Ltd,GB\n`],
    ['a header cell of 200,000 characters', `Supplier name,Country,${'x'.repeat(200_000)}\nAcme Ltd,GB,y\n`],
    ['cells of 200,000 characters', `${HEAD}A,${'x'.repeat(200_000)},GB,${'1'.repeat(200_000)}\n`],
    ['a cell of 200,000 brackets', `${HEAD}A,Acme Ltd,GB,${'('.repeat(200_000)}\n`],
    ['200,000 commas', `${HEAD}${','.repeat(200_000)}\n`],
  ])('with %s is read or refused in a moment', async (_, text) => {
    expect(await workOf(() => readList(text).catch(() => undefined))).toBeLessThan(2_000);
  });

  it('with a cell that no spreadsheet holds, or a number that is no id, loses these rows and says so', async () => {
    const list = await readList(
      `${HEAD}A,Acme Ltd,GB,1\nB,${'x'.repeat(40_000)},GB,1\n${'9'.repeat(600)},Long Ltd,GB,1\nC\u200bC,Hidden Ltd,GB,1\n`,
    );
    expect(list.rows).toEqual({ read: 4, kept: 1, refused: 3 });
    expect(list.findings.filter(({ code }) => code === 'ROW_REFUSED').map(({ row }) => row)).toEqual([
      3, 4, 5,
    ]);
  });

  it('with control characters in a name has blanks in their place', async () => {
    const list = await readList(`${HEAD}A,"Acme\u0085\nLtd",GB,1\n`);
    expect(list.entities[0]!.name).toBe('Acme Ltd');
  });

  it('with formulas keeps them as text', async () => {
    const list = await readList(`${HEAD}A,=1+1,GB,1\nB,@SUM(A1),GB,1\n`);
    expect(list.entities.map(({ name }) => name)).toEqual(['=1+1', '@SUM(A1)']);
  });

  it('named like properties of objects is data', async () => {
    const list = await readList(`${HEAD}__proto__,constructor,toString,1\nhasOwnProperty,__proto__,GB,2\n`);
    expect(list.entities.map(({ id, name }) => [id, name])).toEqual([
      ['own:__proto__', 'constructor'],
      ['own:hasOwnProperty', '__proto__'],
    ]);
  });
});

it('an amount of any length is read in a moment', async () => {
  const texts = ['1'.repeat(1e6), ','.repeat(1e6), 'e'.repeat(1e6), `${'1,'.repeat(5e5)}x`, '一'.repeat(1e6)];
  const work = await workOf(async () => texts.map((text) => readAmount(text, '.')));
  expect(work).toBeLessThan(500);
});
