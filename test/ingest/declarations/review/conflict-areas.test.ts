/** Countries built into the review against where they come from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COVERED_COUNTRIES, EU_CAHRA } from '../../../../server/ingest/declarations/review/conflict-areas.ts';

const root = join(import.meta.dirname, '../../../..');
const list = join(root, '../shared/data/eu-cahra/cahra.json');

test('covered countries are those of the lens for Dodd-Frank section 1502', () => {
  const lens = JSON.parse(readFileSync(join(root, 'lenses/dodd-frank-1502.json'), 'utf8'));
  const [covered] = lens.risks.conflict.places;
  expect(covered.places.map((place: string) => place.replace('iso:', '')).sort()).toEqual(
    [...COVERED_COUNTRIES].sort(),
  );
});

test.skipIf(!existsSync(list))(
  'the areas are the 29 countries of the EU list of June 2026 (skipped without its file)',
  () => {
    const { entries } = JSON.parse(readFileSync(list, 'utf8')) as {
      entries: { iso2: string; wholeCountry: boolean }[];
    };
    expect(entries.map(({ iso2 }) => iso2).sort()).toEqual([...EU_CAHRA.whole, ...EU_CAHRA.inPart].sort());
    for (const { iso2, wholeCountry } of entries) if (wholeCountry) expect(EU_CAHRA.whole).toContain(iso2);
  },
);
