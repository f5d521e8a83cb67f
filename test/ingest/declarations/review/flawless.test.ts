/** False alarms: a declaration with nothing wrong must not be told that something is. */
import { describe, expect, test } from 'vitest';
import { reviewDeclaration } from '../../../../server/ingest/declarations/review/review.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import { type TemplateName, versionsOf } from '../../../support/workbooks/layouts.ts';
import type { Quirks } from '../../../support/workbooks/spec.ts';
import { read, review, soonAfter } from './support.ts';

const TEMPLATES: readonly TemplateName[] = ['CMRT', 'EMRT', 'AMRT'];
/** One version of each layout and habit; all of them where there is time. */
const SOME = ['6.22', '6.5', '6.6', '1.3', '2.1', '1.21'];
const versions = (template: TemplateName): string[] =>
  versionsOf(template).filter(
    (version) => process.env['OREPATH_TEST_DEEP'] === '1' || SOME.includes(version),
  );

const CASES = TEMPLATES.flatMap((template) =>
  versions(template).flatMap((version) =>
    ['en', 'ja', 'zh'].map((language) => [template, version, language] as const),
  ),
);

describe('a flawless declaration', () => {
  test.each(CASES)(
    '%s %s in %s has grade A, no finding, nothing to ask',
    async (template, version, language) => {
      const { declaration, findings: reading } = await read(template, flawless(template, version, language));
      expect(declaration.language).toBe(language);
      const reviewed = reviewDeclaration(declaration, { now: soonAfter(template, version), reading });
      expect(reviewed.findings).toEqual([]);
      expect(reading.filter(({ severity }) => severity !== 'notice')).toEqual([]);
      expect(reviewed.grade).toEqual({ grade: 'A', reasons: [] });
      expect(reviewed.request).toBeUndefined();
    },
  );

  test.each(['en', 'ja', 'zh'])(
    'CRT 2.2 in %s is asked for on the template that took its place, and nothing else',
    async (language) => {
      const { declaration, findings: reading } = await read('CRT', flawless('CRT', '2.2', language));
      const before = reviewDeclaration(declaration, { now: new Date('2021-06-01T00:00:00Z'), reading });
      expect(before).toMatchObject({ findings: [], grade: { grade: 'A' } });
      const after = reviewDeclaration(declaration, { now: new Date('2022-03-01T00:00:00Z'), reading });
      expect(after.findings.map(({ code }) => code)).toEqual(['TEMPLATE_REPLACED']);
      expect(after.request?.text).toContain('EMRT 1.02');
    },
  );
});

const QUIRKS: readonly (readonly [string, Quirks])[] = [
  ['written by a library, without results', { noCaches: true }],
  ['with values pasted over its formulas', { overtyped: true }],
  ['with shared formulas', { sharedFormulas: true }],
  ['with its texts in the cells', { inlineStrings: true }],
  ['with cells that say no address', { noAddresses: true }],
  ['counting days from 1904', { date1904: true }],
  ['with links', { hyperlinks: true }],
  ['with rich text and reading aids', { richText: true }],
  ['with its date as text', { dateAsText: true }],
  ['with tabs after its names', { trailingTabs: true }],
  ['with 0 where nothing is meant', { zeros: true }],
  ['with broken merges', { brokenMerges: true }],
  ['with 100% as a number', { percentNumber: true }],
  ['with empty rows between its smelters', { gaps: 3 }],
  ['with all empty rows deleted', { blankRows: 0 }],
];

describe('quirks of files are no faults of what they say:', () => {
  test.each(QUIRKS)('CMRT 6.5 %s', async (_, quirks) => {
    const { findings, grade } = await review('CMRT', '6.5', { quirks });
    expect(findings).toEqual([]);
    expect(grade.grade).toBe('A');
  });
});
