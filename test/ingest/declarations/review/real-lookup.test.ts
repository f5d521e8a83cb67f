/** No false alarm on smelters that exist: every name and number of RMI's own look-ups, declared as the template allows. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LookupRow } from '../../../../server/ingest/declarations/declaration.ts';
import { reviewDeclaration } from '../../../../server/ingest/declarations/review/review.ts';
import { readBook } from '../../../support/read-declaration.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import type { LookupEntry } from '../../../support/workbooks/lookup.ts';
import type { SmelterInput } from '../../../support/workbooks/spec.ts';
import { read, soonAfter } from './support.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../../shared/data/rmi-templates');

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';

const metalOf = ({ material }: LookupRow): string => material.slice(0, 1).toUpperCase() + material.slice(1);

/** The rows of a look-up as the generator takes them: a plant with its names. */
function entriesOf(rows: readonly LookupRow[]): LookupEntry[] {
  return rows.map((row) => ({
    metal: metalOf(row),
    name: row.name,
    aliases: row.lookup === row.name ? [] : [row.lookup],
    country: row.country,
    id: row.id,
    city: row.city ?? '',
    stateProvince: row.stateProvince ?? '',
  }));
}

const TEMPLATES = [
  ['CMRT', '6.5', 'RMI_CMRT_6.5_en-pristine.xlsx', 349],
  ['EMRT', '2.0', 'RMI_EMRT_2.0_en-pristine.xlsx', 0],
] as const;

// the larger one takes its time
describe.each(DEEP ? TEMPLATES : [TEMPLATES[0]])('%s %s', (template, version, file, ids) => {
  const path = resolve(FOLDER, file);

  test.skipIf(!existsSync(path))(
    'every smelter of its look-up, by number and by each name (skipped without the blank workbook)',
    async () => {
      const { declaration: blank } = await readBook(await readFile(path));
      const listed = blank.lookup.filter(({ id }) => /^CID\d{6}$/.test(id));
      if (ids > 0) expect(new Set(listed.map(({ id }) => id)).size).toBe(ids);
      const smelters = listed.flatMap((row, n): SmelterInput[] => [
        { id: row.id, mines: `First hill ${n}`, recycled: 'No' },
        { option: 'B', metal: metalOf(row), lookup: row.lookup, mines: `Second hill ${n}`, recycled: 'No' },
      ]);
      const { declaration, findings: met } = await read(template, {
        ...flawless(template, version),
        lookup: entriesOf(listed),
        smelters,
      });
      expect(declaration.smelters).toHaveLength(2 * listed.length);
      const { findings } = reviewDeclaration(declaration, { now: soonAfter(template, version) });
      // the EMRT has a few names for two smelters, and tells of them while reading
      const twice = met.filter(({ code }) => code === 'ALIAS_AMBIGUOUS').map(({ row }) => row);
      // and it has no smelter of graphite at all
      const ofRows = findings.filter(({ sheet, row }) => sheet === 'Smelter List' && !twice.includes(row));
      expect(ofRows).toEqual([]);
      expect(twice.length).toBeLessThan(20);
    },
  );
});
