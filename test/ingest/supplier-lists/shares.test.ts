import { describe, expect, it } from 'vitest';
import { random } from '../../oracle/random.ts';
import { type ReadList, readList, sharesIn } from './list.ts';

const HEAD = 'Supplier ID,Supplier name,Commodity,Spend,Currency,Quantity,Unit\n';
const why = ({ findings }: ReadList) =>
  findings.filter(({ code }) => code === 'SHARES_NOT_MADE').map(({ values }) => values!['why']);
const mapping = (shares: object) => ({
  version: 1,
  columns: HEAD.trim()
    .split(',')
    .map((column, i) => ({
      column,
      field: ['id', 'name', 'material', 'spend', 'currency', 'quantity', 'unit'][i],
    })),
  shares: { from: 'spend', ...shares },
});

describe('shares', () => {
  it('are made for each material that is named', async () => {
    const list = await readList(`${HEAD}A,A Ltd,tin,1,EUR,,\nB,B Ltd,tin,3,EUR,,\nA,A Ltd,gold,5,EUR,,\n`);
    expect(list.links.map(({ supplier, materials, share }) => [supplier, ...materials, share])).toEqual([
      ['own:A', 'tin', 0.25],
      ['own:B', 'tin', 0.75],
      ['own:A', 'gold', 1],
    ]);
  });

  it('are of all that is bought where no row names a material', async () => {
    const list = await readList(`${HEAD}A,A Ltd,,1,EUR,,\nB,B Ltd,,4,EUR,,\n`);
    expect(sharesIn(list)).toEqual({ 'own:A': 0.2, 'own:B': 0.8 });
  });

  it('are 0 where 0 was bought, and unknown where nothing is stated', async () => {
    const zero = await readList(`${HEAD}A,A Ltd,tin,0,EUR,,\nB,B Ltd,tin,4,EUR,,\n`);
    expect(sharesIn(zero)).toEqual({ 'own:A': 0, 'own:B': 1 });
    const blank = await readList(`${HEAD}A,A Ltd,tin,,EUR,,\nB,B Ltd,tin,4,EUR,,\n`);
    expect([sharesIn(blank), why(blank)]).toEqual([
      { 'own:A': undefined, 'own:B': undefined },
      ['amounts-missing'],
    ]);
  });

  it('are made of the rows that state an amount where the mapping says that these are all', async () => {
    const text = `${HEAD}A,A Ltd,tin,,EUR,,\nB,B Ltd,tin,3,EUR,,\nC,C Ltd,tin,1,EUR,,\n`;
    const list = await readList(text, { mapping: mapping({ complete: true }) });
    expect(sharesIn(list)).toEqual({ 'own:A': undefined, 'own:B': 0.75, 'own:C': 0.25 });
  });

  it('are not made where a credit note was refused, unless the mapping says that the rest is all', async () => {
    const text = `${HEAD}A,A Ltd,tin,5,EUR,,\nA,A Ltd,tin,-2,EUR,,\nB,B Ltd,tin,3,EUR,,\nB,B Ltd,gold,1,EUR,,\n`;
    const list = await readList(text);
    expect(list.links.map(({ share }) => share)).toEqual([undefined, undefined, 1]);
    expect(why(list)).toEqual(['amounts-refused']);
    const complete = await readList(text, { mapping: mapping({ complete: true }) });
    expect(complete.links.map(({ share }) => share)).toEqual([0.625, 0.375, 1]);
  });

  it('add masses in one unit, and are not made over mixed units', async () => {
    const shares = { from: 'quantity' };
    const same = await readList(`${HEAD}A,A Ltd,tin,,,500,g\nB,B Ltd,tin,,,1.5,kg\n`, {
      mapping: mapping(shares),
    });
    expect(sharesIn(same)).toEqual({ 'own:A': 0.25, 'own:B': 0.75 });
    expect(same.links[0]!.notes).toEqual({ quantity: '500 g' });
    const mixed = await readList(`${HEAD}A,A Ltd,tin,,,500,pcs\nB,B Ltd,tin,,,1.5,kg\n`, {
      mapping: mapping(shares),
    });
    expect([sharesIn(mixed), why(mixed)]).toEqual([
      { 'own:A': undefined, 'own:B': undefined },
      ['several-units'],
    ]);
  });

  it('are not made over several currencies, of nothing, or where a row names several materials', async () => {
    expect(why(await readList(`${HEAD}A,A Ltd,tin,1,EUR,,\nB,B Ltd,tin,1,USD,,\n`))).toEqual([
      'several-units',
    ]);
    expect(why(await readList(`${HEAD}A,A Ltd,tin,0,EUR,,\nB,B Ltd,tin,0,EUR,,\n`))).toEqual(['nothing']);
    const joint = await readList(`${HEAD}A,A Ltd,tin;gold,1,EUR,,\nB,B Ltd,tin,1,EUR,,\n`);
    expect(why(joint)).toEqual(['joint-materials', 'joint-materials']);
    expect(joint.links[0]!.materials).toEqual(['gold', 'tin']);
  });

  it('are not made where some rows name a material and others none', async () => {
    const list = await readList(`${HEAD}A,A Ltd,tin,1,EUR,,\nB,B Ltd,,1,EUR,,\n`);
    expect(why(list)).toEqual(['mixed-materials', 'mixed-materials']);
  });

  it('are taken as stated, in parts of 1 or per cent', async () => {
    const head = 'Supplier ID,Supplier name,Share of supply\n';
    expect(sharesIn(await readList(`${head}A,A Ltd,12.5%\nB,B Ltd,\n`))).toEqual({
      'own:A': 0.125,
      'own:B': undefined,
    });
    expect(sharesIn(await readList(`${head}A,A Ltd,0.4\nB,B Ltd,0.6\n`))).toEqual({
      'own:A': 0.4,
      'own:B': 0.6,
    });
  });

  it('of a complete layer add up to 1 within 1e-12, whatever the amounts', async () => {
    const draw = random(20260331);
    for (let run = 0; run < 40; run++) {
      const suppliers = draw.int(1, 400);
      const lines = Array.from({ length: suppliers * 3 }, () => {
        const amount = (draw.next() * 10 ** draw.int(-4, 7)).toFixed(draw.int(0, 4));
        return `S${draw.int(1, suppliers)},Supplier,${draw.pick(['tin', 'gold'])},${amount},EUR,,`;
      });
      const list = await readList(
        `${HEAD}Z,Supplier,tin,1,EUR,,\nZ,Supplier,gold,1,EUR,,\n${lines.join('\n')}\n`,
        {
          mapping: mapping({}),
        },
      );
      for (const material of ['tin', 'gold']) {
        const shares = list.links
          .filter(({ materials }) => materials[0] === material)
          .map(({ share }) => share!);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        const sum = shares.toSorted((a, b) => a - b).reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      }
    }
  });
});
