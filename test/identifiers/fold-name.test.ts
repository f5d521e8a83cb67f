import { describe, expect, test } from 'vitest';
import { foldName } from '../../server/identifiers/index.ts';

describe('spellings of one name fold alike', () => {
  test.each([
    [
      'Abc Metals Company Limited',
      ['ＡＢＣ Metals Co.,Ltd', 'ABC METALS CO., LTD.', 'Abc  Metals Co Ltd', 'abc metals, ltd'],
    ],
    [
      '三井金属株式会社',
      ['(株)三井金属', '㈱三井金属', '三井金屬株式會社', '三井 金属 株式会社', '株式会社三井金属'],
    ],
    ['キヤノン電子株式会社', ['ｷﾔﾉﾝ電子(株)', 'キャノン電子 株式会社']],
    ['赣州江钨有限公司', ['贛州江鎢有限公司', '赣州江钨有限责任公司', '赣州 江钨 有限公司']],
    ['华为锦红胶业有限公司', ['華為錦紅膠業有限公司']],
    ['Société Générale d’Étain S.A.', ["SOCIETE GENERALE D'ETAIN SA", 'Societe Generale dEtain, S. A.']],
    ['Müller & Söhne GmbH & Co. KG', ['Muller and Sohne G.m.b.H. & Co. KG', 'MÜLLER + SÖHNE GmbH&Co KG']],
    ['PT Timah Tbk', ['P.T. TIMAH (TBK)', 'PT. Timah Tbk.']],
    ['Malaysia Smelting Sdn. Bhd.', ['MALAYSIA SMELTING SDN BHD', 'Malaysia Smelting Sendirian Berhad']],
    ['Peñoles S.A. de C.V.', ['PENOLES SA DE CV', 'Penoles, S. A. de C. V.']],
    ['ООО «Металл»', ['Ооо Металл', 'Металл, ООО']],
    ['The Ore Company', ['Ore Co.', 'ORE & CO']],
    ['삼성전자 주식회사', ['(주)삼성전자', '㈜ 삼성전자']],
    ['Công ty TNHH Khoáng sản', ['CONG TY TNHH KHOANG SAN']],
    ['Kovohutě Dušan s.r.o.', ['KOVOHUTE DUSAN SRO', 'Kovohute Dusan, spol. s r.o.']],
  ])('%s', (name, others) => {
    for (const other of others) expect(foldName(other).key).toBe(foldName(name).key);
  });
});

describe('names of different companies fold apart', () => {
  test.each([
    ['Acme GmbH', 'Acme AG'],
    ['Acme Ltd', 'Acme Pte Ltd'],
    ['Acme (Shanghai) Co., Ltd.', 'Acme (Suzhou) Co., Ltd.'],
    ['江钨有限公司', '江钨股份有限公司'],
    ['ハマ工業株式会社', 'パマ工業株式会社'],
    ['株式会社ガイア', '株式会社カイア'],
  ])('%s and %s', (name, other) => {
    expect(foldName(other).key).not.toBe(foldName(name).key);
  });
});

describe('legal forms are split off', () => {
  test.each([
    ['Foo Bar Co., Ltd.', 'foo bar', ['ltd']],
    ['株式会社ABC', 'abc', ['kk']],
    ['東海金属協同組合', '东海金属', ['kumiai']],
    ['广东某某钨业股份有限公司', '广东某某钨业', ['cn-gufen']],
    ['Foo GmbH', 'foo', ['gmbh']],
    ['Foo', 'foo', []],
    ['บริษัท ไทยซาร์โก จำกัด', 'ไทยซาร์โก', ['th-chamkat']],
    ['Limited', 'limited', []],
    ['Co., Ltd.', 'co', ['ltd']],
    ['株式会社', '株式会社', []],
    ['', '', []],
    ['SA Metals', 'sa metals', []],
    ['Cold Rolling AS', 'cold rolling', ['as']],
  ])('%s', (name, text, forms) => {
    expect(foldName(name)).toMatchObject({ text, forms });
  });
});
