import { describe, expect, it } from 'vitest';
import { SeenRows } from '../../../server/ingest/tables/seen.ts';
import { check, faults, rowsOf } from './folder.ts';

const links = (...rows: string[]): string => `id,supplier,customer,share,recordedAt\n${rows.join('\n')}\n`;

describe('rows without an id', () => {
  it('get one from what they say, the same for the same', async () => {
    const [a, b, c] = await rowsOf(
      'links',
      links(',maker,buyer,0.5,', ',own:maker,buyer,.50,', ',maker,buyer,0.4,'),
    );
    expect(a!.id).toMatch(/^link:[0-9a-f]{26}$/);
    expect(b!.id).toBe(a!.id);
    expect(c!.id).not.toBe(a!.id);
  });
  it('have ids that stay from release to release', async () => {
    const [row] = await rowsOf('links', links(',maker,buyer,0.5,'));
    expect(row!.id).toBe('link:a08d91bf62a35e139ef48e149f');
  });
  it('keep it whenever they were recorded', async () => {
    const text = links(',maker,buyer,0.5,2024-01-01', ',maker,buyer,0.5,');
    const [a, b] = await rowsOf('links', text, { trustRecorded: true });
    expect(a!.id).toBe(b!.id);
  });
  it('are told apart by their notes', async () => {
    const [a, b] = await rowsOf('roles', 'from,relation,to,note\na,owns,b,x\na,owns,b,y\n');
    expect(a!.id).not.toBe(b!.id);
  });
  it('are one claim where they repeat each other', async () => {
    const report = await check({ 'links.csv': links(',maker,buyer,0.5,', ',maker,buyer,0.5,') });
    expect(report.counts.links).toBe(1);
    expect(report.faults).toEqual([]);
    expect(report.notices).toMatchObject([{ code: 'REPEATED_ROW', count: 1, file: 'links.csv' }]);
    expect([...report.repeats.links!]).toEqual([3]);
  });
  it('are refused where they say the same, known at two times', async () =>
    expect(
      (
        await faults(
          { 'links.csv': links(',maker,buyer,0.5,2024-01-01', ',maker,buyer,0.5,2024-02-01') },
          { trustRecorded: true },
        )
      )[0],
    ).toContain('REPEATED_ID: row 2 makes the same claim, known at another time; at links.csv, row 3'));
});

describe('repeated ids', () => {
  it('with other content are refused, naming both rows', async () =>
    expect(
      await faults({ 'links.csv': links('x,maker,buyer,0.5,', 'y,maker,buyer,,', 'x,maker,buyer,0.6,') }),
    ).toEqual([
      'REPEATED_ID: row 2 has the same id and says something else; at links.csv, row 4, column id; ' +
        'expected an id of its own for every row, or the same content; got "own:x"',
    ]));
  it('with the same content are counted once', async () =>
    expect(
      (await check({ 'links.csv': links('x,maker,buyer,0.5,', 'own:x,maker,buyer,0.50,') })).counts.links,
    ).toBe(1));
  it('are told in entities and documents as well', async () => {
    expect((await faults({ 'entities.csv': 'id,kind,name\nx,mine,A\nx,mine,B\n' }))[0]).toContain(
      'REPEATED_ID',
    );
    expect((await faults({ 'documents.csv': 'id,title\nx,A\nx,B\n' }))[0]).toContain('REPEATED_ID');
  });
});

it('the table of seen rows knows each of 200,000 ids', () => {
  const seen = new SeenRows();
  const count = 200_000;
  for (let row = 1; row <= count; row++) expect(seen.see(`own:L${row}`, `${row % 7}`, row)).toBeUndefined();
  for (let row = 1; row <= count; row += 997) {
    expect(seen.see(`own:L${row}`, `${row % 7}`, 1)).toEqual({ row, same: true });
    expect(seen.see(`own:L${row}`, 'other', 1)).toEqual({ row, same: false });
  }
});
