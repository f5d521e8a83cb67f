import { describe, expect, it } from 'vitest';
import { codesIn, encoded, readList, sharesIn } from './list.ts';

const JAPANESE = `取引先コード,仕入先名,国名,都道府県,法人番号,品目分類,購入金額（円）
A-001,ウィンターソフト株式会社,日本,東京都,,錫,"７５０，０００"
A-002,ﾐﾅﾐ金属㈱,日本,,,錫,"250,000"
A-003,上海電子有限公司,中国,,,タンタル,1.5万
`;

const CHINESE = `供应商代码;供应商名称;国家;统一社会信用代码;原材料;采购金额;币种
V1;广东钨业有限公司;中国;91350100M000100Y43;钨;3,000.00;CNY
V2;江西稀有金属有限公司;中国;;钨;1,000.00;CNY
V3;株式会社東京商事;日本;;钨;;CNY
`;

const ENGLISH = `Vendor No.|Supplier Name|Country|D-U-N-S Number|Commodity|Annual Spend|Currency
1001|Acme Components Ltd|GB|15-048-3782|Tin|1,500.00|GBP
1002|Zinnwerk GmbH|Germany||Tin|500.00|GBP
1001|Acme Components Limited|GB|15-048-3782|Tin|1,000.00|GBP
`;

const GERMAN = `Lieferant;Lieferantenname;Land;Warengruppe;Einkaufsvolumen;Währung
70001;Müller & Söhne GmbH;DE;Zinn;1.234,50;EUR
70002;Größe AG;AT;Zinn;411,50;EUR
`;

describe('a Japanese list', () => {
  it.each(['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be', 'shift_jis'])('in %s', async (encoding) => {
    const list = await readList(encoded(JAPANESE, encoding));
    expect(list.rows).toEqual({ read: 3, kept: 3, refused: 0 });
    expect(list.recognised.language).toBe('ja');
    expect(sharesIn(list)).toEqual({ 'own:A-001': 0.75, 'own:A-002': 0.25, 'own:A-003': 1 });
    expect(list.entities.map(({ name, country }) => [name, country])).toEqual([
      ['ウィンターソフト株式会社', 'JP'],
      ['ﾐﾅﾐ金属㈱', 'JP'],
      ['上海電子有限公司', 'CN'],
    ]);
    expect(list.links.map(({ materials }) => materials)).toEqual([['tin'], ['tin'], ['tantalum']]);
  });
});

describe('a Chinese list', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le'])('in %s', async (encoding) => {
    const list = await readList(encoded(CHINESE, encoding));
    expect(list.rows).toEqual({ read: 3, kept: 3, refused: 0 });
    expect(list.recognised.language).toBe('zh');
    // one supplier of the layer states no amount: the sum is not known to be all
    expect(list.links.map(({ share }) => share)).toEqual([undefined, undefined, undefined]);
    expect(codesIn(list)).toContain('SHARES_NOT_MADE');
    expect(list.entities.map(({ id, identifiers }) => [id, identifiers])).toEqual([
      ['cn-uscc:91350100M000100Y43', ['own:V1']],
      ['own:V2', []],
      ['own:V3', []],
    ]);
    expect(list.links[0]!.notes).toEqual({ spend: '3,000.00 CNY' });
  });
});

describe('an English list', () => {
  it('with bars between cells: rows of one supplier and material add up', async () => {
    const list = await readList(ENGLISH);
    expect(list.rows).toEqual({ read: 3, kept: 3, refused: 0 });
    expect(list.entities.map(({ id, country }) => [id, country])).toEqual([
      ['duns:150483782', 'GB'],
      ['own:1002', 'DE'],
    ]);
    expect(list.links).toHaveLength(2);
    expect(list.links[0]).toMatchObject({ supplier: 'duns:150483782', share: 2500 / 3000 });
    expect(list.links[0]!.notes).toEqual({ spend: '2500 GBP', rows: '2' });
    expect(codesIn(list)).toEqual(['ROWS_MERGED', 'COLUMNS_TAKEN']);
  });
});

describe('a German list', () => {
  it.each(['utf-8', 'windows-1252'])('with decimal commas, in %s', async (encoding) => {
    const bytes = encoding === 'utf-8' ? Buffer.from(GERMAN) : Buffer.from(GERMAN, 'latin1');
    const list = await readList(bytes);
    expect(sharesIn(list)).toEqual({ 'own:70001': 0.75, 'own:70002': 0.25 });
    expect(list.entities[0]).toMatchObject({ name: 'Müller & Söhne GmbH', country: 'DE' });
  });
});
