import { describe, expect, test } from 'vitest';
import { parseIdentifier } from '../../server/identifiers/index.ts';

const id = (text: string, authority?: string, country?: string): string | undefined => {
  const read = parseIdentifier(text, authority, country);
  return read?.valid ? read.id : undefined;
};
const refused = (text: string, authority?: string): string | undefined => {
  const read = parseIdentifier(text, authority);
  return read?.valid === false ? read.id : undefined;
};

describe('an identifier is read', () => {
  // numbers that their registers publish, or that other implementations give as valid
  test.each([
    ['HWUPKR0MPOU8FGXBT394', '', 'lei:HWUPKR0MPOU8FGXBT394'],
    ['hwup kr0m pou8 fgxb t394', 'LEI', 'lei:HWUPKR0MPOU8FGXBT394'],
    ['213800KUD8LAJWSQ9D15', 'Legal Entity Identifier (GLEIF)', 'lei:213800KUD8LAJWSQ9D15'],
    ['15-048-3782', '', 'duns:150483782'],
    ['150483782', 'Dun & Bradstreet', 'duns:150483782'],
    ['１５０４８３７８２', 'D-U-N-S® Number', 'duns:150483782'],
    ['150483782', 'ダンズナンバー', 'duns:150483782'],
    ['150483782', '邓白氏编码', 'duns:150483782'],
    ['150483782.0', 'DUNS', 'duns:150483782'],
    ['DUNS: 150483782', '', 'duns:150483782'],
    ['D-U-N-S No. 15-048-3782', 'n/a', 'duns:150483782'],
    ['7000012050002', '国税庁 法人番号', 'jp-corporate-number:7000012050002'],
    ['T7000012050002', '', 'jp-corporate-number:7000012050002'],
    ['法人番号　７００００１２０５０００２', '', 'jp-corporate-number:7000012050002'],
    ['0000-12-050002', '会社法人等番号', 'jp-corporate-number:7000012050002'],
    ['1180301018771', 'Corporate Number', 'jp-corporate-number:1180301018771'],
    ['91350100M000100Y43', '', 'cn-uscc:91350100M000100Y43'],
    ['91110000600037341L', '统一社会信用代码', 'cn-uscc:91110000600037341L'],
    ['统一社会信用代码：91110000600037341L', '', 'cn-uscc:91110000600037341L'],
    ['124-81-00998', '사업자등록번호', 'kr-brn:1248100998'],
    ['00501503', '統一編號', 'tw-ubn:00501503'],
    ['552 008 443', 'SIREN', 'fr-siren:552008443'],
    ['73282932000074', 'SIRET', 'fr-siren:732829320'],
    ['CHE-100.155.212', '', 'ch-uid:100155212'],
    ['83 914 571 673', 'ABN', 'au-abn:83914571673'],
    ['16.727.230/0001-97', 'CNPJ', 'br-cnpj:16727230000197'],
    ['L17110MH1973PLC019786', '', 'in-cin:L17110MH1973PLC019786'],
    ['1751788', 'SEC CIK', 'cik:1751788'],
    ['0001751788', 'Central Index Key', 'cik:1751788'],
    ['DE 136 695 976', 'VAT', 'vat:DE136695976'],
    ['CID001234', '', 'rmi:CID001234'],
    ['cid 001234', 'RMI', 'rmi:CID001234'],
    ['001234', 'RMI', 'rmi:CID001234'],
    ['HWUPKR0MPOU8FGXBT394', 'DUNS', 'lei:HWUPKR0MPOU8FGXBT394'],
  ])('from %s by %s: %s', (text, authority, expected) => {
    expect(id(text, authority)).toBe(expected);
  });

  test.each([
    ['7000012050002', 'JP', 'jp-corporate-number:7000012050002'],
    ['1248100998', 'KR', 'kr-brn:1248100998'],
    ['00501503', 'TW', 'tw-ubn:00501503'],
  ])('from %s as a tax number of a company in %s', (text, country, expected) => {
    expect(id(text, 'Tax ID', country)).toBe(expected);
    expect(id(text, 'our vendor code', country)).toBeUndefined();
    expect(id(text, 'Tax ID')).toBeUndefined();
  });
});

describe('an identifier is refused', () => {
  test.each([
    ['HWUPKR0MPOU8FGXBT395', 'LEI', 'lei:HWUPKR0MPOU8FGXBT395'],
    ['HWUPKR0MPOU8FGXB1T394', 'LEI', 'lei:HWUPKR0MPOU8FGXB1T394'],
    ['15048378', 'DUNS', 'duns:15048378'],
    ['123456789', 'DUNS', 'duns:123456789'],
    ['00-000-0000', 'DUNS', 'duns:000000000'],
    ['8000012050002', '法人番号', 'jp-corporate-number:8000012050002'],
    ['91350100M000100Y44', 'USCC', 'cn-uscc:91350100M000100Y44'],
    ['1248100997', '사업자등록번호', 'kr-brn:1248100997'],
    ['552008444', 'SIREN', 'fr-siren:552008444'],
  ])('%s by %s', (text, authority, expected) => {
    expect(refused(text, authority)).toBe(expected);
  });

  test.each([
    ['N/A', 'DUNS'],
    ['', 'LEI'],
    ['-', ''],
    ['4711', ''],
    ['150483782', ''],
    ['7000012050002', ''],
    ['HWUPKR0MPOU8FGXBT395', ''],
    ['S-000123', 'our vendor number'],
  ])('%s by %s is nobody’s number', (text, authority) => {
    expect(parseIdentifier(text, authority)).toBeUndefined();
  });

  test('one wrong character of a LEI or of a Chinese credit code is always found', () => {
    for (const number of ['HWUPKR0MPOU8FGXBT394', '91350100M000100Y43']) {
      for (let at = 0; at < number.length; at++) {
        const other = number[at] === '7' ? '8' : '7';
        expect(id(number.slice(0, at) + other + number.slice(at + 1))).toBeUndefined();
      }
    }
  });
});
