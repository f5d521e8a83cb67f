/** Reports of data that are odd in every way that tables let pass: names, ids, documents, loops, no supplier at all. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { FORMATS, type FormatName } from '../../server/reports/formats/formats.ts';
import { kindOf } from '../../server/reports/kinds.ts';
import type { ReportInput } from '../../server/reports/make.ts';
import { namedProfile } from '../../server/reports/profile/profiles.ts';
import type { Report } from '../../server/reports/report.ts';
import { REPORT_KINDS } from '../../server/reports/request.ts';
import { REPORT_SCHEMA } from '../../server/reports/schema/report-schema.ts';
import { readReport } from '../../server/reports/verify/read-report.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { HOSTILE } from '../support/hostile.ts';
import { fileOf, reportOf } from './reports.ts';

const NAMES = [
  ...Object.values(HOSTILE),
  ...[
    ']]>',
    '%PDF-1.7 endobj stream',
    'line 1\nline 2\r\nline 3',
    '-1+2',
    '＝cmd',
    '__proto__',
    'constructor',
  ],
  ...[
    '{n} {buyer} $& $1 %s',
    '\u2028ls\u2029',
    '[3] [7]',
    '_x0041_',
    '\ufffe\uffff',
    'ⴰⵎⴰ ไทย हिन्दी 한국어',
    '\u200b',
  ],
];
const IDS = [
  's:"q"',
  's:<x>',
  's:=1',
  's:/../x',
  's:%2F',
  's:é',
  "s:'",
  's:~0/~1',
  '__proto__',
  'constructor',
];
const KINDS = ['company', 'smelter', 'mine', 'site'];

type Row = readonly (string | number)[];

/** Everybody supplies the buyer, some over each other, most without a document or with one that says nothing of itself. */
function tables(): Record<string, Row[]> {
  const ids = NAMES.map((_, i) => (i < IDS.length ? IDS[i]! : `${IDS[i % IDS.length]}-${i}`));
  const of = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
  const documents = ['doc:a', '', 'doc:none', 'doc:twin1', 'doc:twin2'];
  return {
    entities: [
      ['id', 'kind', 'name', 'country', 'region', 'materials', 'document'],
      ['b:1', 'company', 'Buyer <b>&"\'</b> =1+1 ]]>', 'JP', '', '', ''],
      ...NAMES.map((name, i) => [ids[i]!, of(KINDS, i), name, of(['CD', '', 'JP'], i), '', 'tin', '']),
      ['b:self', 'company', 'Self', '', '', '', ''],
      ['b:loop1', 'company', 'Loop 1', '', '', '', ''],
      ['b:loop2', 'company', 'Loop 2', '', '', '', ''],
      ['b:opaque', 'company', 'Opaque', '', '', '', ''],
    ],
    links: [
      ['id', 'supplier', 'customer', 'materials', 'share', 'basis', 'depth', 'document'],
      ...NAMES.map((_, i) => {
        const customer = i < 12 || of(KINDS, i - 8) === 'mine' ? 'b:1' : ids[i - 8]!;
        const [share, basis] = [i % 3 ? 0.03 : '', of(['verified', 'declared', 'inferred'], i)];
        return [`l:${i}`, ids[i]!, customer, i % 2 ? 'tin' : '', share, basis, 'direct', of(documents, i)];
      }),
      ['l:self', 'b:self', 'b:self', '', 1, 'declared', 'direct', ''],
      ['l:loop1', 'b:loop1', 'b:loop2', '', 1, 'declared', 'direct', ''],
      ['l:loop2', 'b:loop2', 'b:loop1', '', 1, 'declared', 'direct', ''],
      ['l:opaque', ids[0]!, 'b:opaque', '', 0, 'declared', 'chain', ''],
    ],
    facts: [
      ['about', 'risk', 'severity', 'value', 'scale', 'document'],
      ...NAMES.map((name, i) => [
        ids[i]!,
        'conflict',
        i % 2 ? 0.9 : '',
        name,
        '=scale',
        of(['doc:a', 'doc:none'], i),
      ]),
    ],
    documents: [
      ['id', 'publisher', 'title', 'date', 'edition', 'licence', 'url'],
      ['doc:a', 'P <i>', 'T ]]> "x"', '2024-01-01', '=1', 'CC-BY </xml>', 'javascript:alert(1)'],
      ['doc:none', '', '', '', '', '', ''],
      ['doc:twin1', 'P', 'Same', '2023-01-01', '', '', 'http://x" onclick="y'],
      ['doc:twin2', 'P', 'Same', '2024-01-01', '', '', ''],
    ],
  };
}

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await testApp({});
  folder = await mkdtemp(join(tmpdir(), 'orepath-odd-'));
  for (const [name, rows] of Object.entries(tables()))
    await writeFile(join(folder, `${name}.csv`), stringify(rows as Row[]));
  await app.load(folder, 'odd');
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const ajv = new Ajv2020({ strict: false });
formats(ajv);
const check = ajv.compile(REPORT_SCHEMA);

/** Numbers of citations that anything in a content names. */
function citedIn(value: unknown, key = ''): number[] {
  if (typeof value === 'number') return ['source', 'sources', 'editions'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => citedIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) => citedIn(each, inner));
}

const SUBJECTS = ['b:1', 'b:self', 'b:loop1', 'b:opaque'];

describe.each(REPORT_KINDS)('a report %s', (kind) => {
  const { about, asksRisk } = kindOf(kind);
  const subjects = about === 'portfolio' ? [null] : SUBJECTS;
  const asked = subjects.flatMap((buyer) =>
    (['internal', 'public'] as const).map((profile) => ({ buyer, profile })),
  );

  test.each(asked)(
    'about $buyer for $profile keeps to the schema, cites what it lists, and is read back',
    async ({ buyer, profile }) => {
      const input: ReportInput = {
        kind,
        buyer,
        risk: asksRisk ? 'conflict' : null,
        profile: namedProfile(profile),
      };
      const report = (await reportOf(app, input, 'odd')) as Report;
      check(await fileOf(report));
      expect(check.errors ?? []).toEqual([]);
      const numbers = report.citations.map(({ number }) => number);
      expect([...new Set(citedIn(report))].sort((a, b) => a - b)).toEqual(numbers);
      // laying out pages takes longest: once for each kind
      const wanted = (Object.keys(FORMATS) as FormatName[]).filter(
        (format) => format !== 'pdf' || [null, 'b:1'].includes(buyer),
      );
      for (const format of wanted) {
        const lang = LANGS[format.length % LANGS.length]!;
        const path = join(folder, `report${FORMATS[format].extension}`);
        await writeFile(path, await FORMATS[format].render(report, lang));
        const read = await readReport(path);
        expect([read.format, read.lang, read.intact]).toEqual([format, lang, true]);
        expect(read.content).toEqual(report);
      }
    },
  );
});
