import { expect, it } from 'vitest';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { recognise } from '../../../server/ingest/formats/registry.ts';
import { relation, relations, workbookBytes } from '../workbook/written.ts';

const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
const rows = `<row>${text('Supplier')}${text('Country')}</row><row>${text('A Ltd')}<c t="str"><f>[1]S!A1</f><v>JP</v></c></row>`;

it('a workbook whose formulas look into other files is read by its saved values, and that is said', async () => {
  const content = workbookBytes({
    sheets: { S: rows },
    parts: {
      'xl/_rels/workbook.xml.rels': relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('e', 'externalLink', 'externalLinks/externalLink1.xml'),
      ),
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
        relation('rId1', 'externalLinkPath', 'file:///C:/prices.xlsx', ' TargetMode="External"'),
      ),
    },
  });
  const probe = await makeProbe(bufferInput(content, 'suppliers.xlsx'));
  const found = (await recognise(probe))!;
  const reading = await found.format.read(probe, found.recognition, { now: new Date(), buyer: 'own:us' });
  await probe.close();
  expect(found.format.name).toBe('supplier-list');
  expect(reading.rows).toMatchObject({ kept: 1, refused: 0 });
  expect(reading.findings).toContainEqual(
    expect.objectContaining({ code: 'LINKS_OUTSIDE', severity: 'notice', got: 'file:///C:/prices.xlsx' }),
  );
});
