/** Reports as PDF, checked by veraPDF. */
import { expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { renderPdf } from '../../server/reports/formats/pdf/pdf.ts';
import { testApp } from '../support/app.ts';
import { checked, verapdfOrSkip } from '../support/pdf/verapdf.ts';
import { reportOf, TIN } from './reports.ts';

const java = verapdfOrSkip();

test.runIf(java)(
  'in three languages the report is PDF/UA-1 and PDF/A-3a',
  async () => {
    const app = await testApp({ demo: true });
    const report = await reportOf(app, TIN);
    const pdfs = await Promise.all(LANGS.map((lang) => renderPdf(report, lang)));
    await app.close();
    const said = await checked(java!, pdfs);
    expect(said.filter((line) => !line.startsWith('OK '))).toEqual([]);
    expect(said.map((line) => line.split(' ')[1])).toEqual(LANGS.flatMap(() => ['ua1', '3a']));
    // it looked into the files: tags, glyphs and cells by the thousand
    for (const line of said) expect(Number(line.split(' ')[2])).toBeGreaterThan(10_000);
  },
  240_000,
);
