import { describe, expect, it } from 'vitest';
import { check, checkPath, faults, folder, link } from './folder.ts';

const knows = (...ids: string[]) => ({
  knownEntity: async (asked: readonly string[]) => new Set(asked.filter((id) => ids.includes(id))),
  knownDocument: async (asked: readonly string[]) => new Set(asked.filter((id) => ids.includes(id))),
});

describe('what a row refers to', () => {
  it.each([
    ['links.csv', link({ supplier: 'nobody' }), 'supplier'],
    ['links.csv', link({ customer: 'nobody' }), 'customer'],
    ['links.csv', link({ document: 'nobody' }), 'document'],
    ['roles.csv', 'from,relation,to\nnobody,owns,buyer\n', 'from'],
    ['roles.csv', 'from,relation,to\nbuyer,owns,nobody\n', 'to'],
    ['facts.csv', 'about,risk,document\nnobody,conflict,list\n', 'about'],
    ['facts.csv', 'about,risk,document\niso:CD,conflict,nobody\n', 'document'],
    ['statuses.csv', 'about,kind,value,document\nnobody,k,v,list\n', 'about'],
    ['statuses.csv', 'about,kind,value,document\nmine,k,v,nobody\n', 'document'],
    ['matches.csv', 'a,b,state\nbuyer,nobody,possible\n', 'b'],
  ])('must exist: %s %j', async (file, text, column) =>
    expect(await faults({ [file]: text })).toEqual([
      expect.stringMatching(
        `^UNKNOWN_REFERENCE: no (entity|document) has this id; at ${file}, row 2, column ${column}; ` +
          'expected an id in (entities|documents)\\.csv or already imported; got "own:nobody"$',
      ),
    ]),
  );
  it('may be a declarer whose row is read after the document that names it', async () => {
    const documents = (declarer: string) => `id,declarer\ndoc:1,${declarer}\n`;
    expect(await faults({ 'documents.csv': `${documents('buyer')}list,\n` })).toEqual([]);
    expect(await faults({ 'documents.csv': `${documents('nobody')}list,\n` })).toEqual([
      expect.stringContaining('at documents.csv, row 2, column declarer'),
    ]);
  });
  it('may be in the store', async () => {
    const text = link({ supplier: 'lei:1', document: 'doc:1' });
    expect(await faults({ 'links.csv': text }, knows('lei:1', 'doc:1'))).toEqual([]);
  });
  it('may be a place or a material', async () =>
    expect(
      await faults({
        'facts.csv': 'about,risk,document\niso:CD,conflict,list\nmaterial:tin,conflict,list\n',
      }),
    ).toEqual([]));
  it('is suggested where something near is known', async () =>
    expect((await faults({ 'links.csv': link({ supplier: 'makr' }) }))[0]).toContain(
      'did you mean own:maker?',
    ));
});

it('links alone refer to the store', async () => {
  const report = await checkPath(folder({ 'links.csv': link({}) }), knows('own:maker', 'own:buyer'));
  expect([report.faults, report.counts.links]).toEqual([[], 1]);
});

it('the store is asked at most 5,000 ids at a time, each id once', async () => {
  const asked: number[] = [];
  const rows = Array.from({ length: 12_000 }, (_, i) => `e${i % 11_000},buyer,0.${i}`).join('\n');
  await checkPath(folder({ 'links.csv': `supplier,customer,share\n${rows}\n` }), {
    knownEntity: async (ids) => {
      asked.push(ids.length);
      return new Set(ids);
    },
  });
  expect(Math.max(...asked)).toBeLessThanOrEqual(5_000);
  expect(asked.reduce((sum, count) => sum + count, 0)).toBe(11_001);
});

it('an entity whose row has another fault is not reported as unknown besides', async () => {
  const entities = 'id,kind,name,latitude\nbuyer,company,B,\nmaker,company,M,99\n';
  expect(await faults({ 'entities.csv': entities, 'links.csv': link({}) })).toHaveLength(1);
});

it('where entities cannot be read to the end, missing ids are not reported', async () => {
  const report = await check({ 'entities.csv': 'id,kind,name\nbuyer,company,"B\n', 'links.csv': link({}) });
  expect(report.faults.map(({ code }) => code)).toEqual(['MALFORMED_CSV']);
});
