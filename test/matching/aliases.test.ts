/** Other names that RMI's look-up gives smelters, against their standard names. Skipped where the workbook is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { candidates } from '../../server/matching/candidates.ts';
import type { MatchRecord } from '../../server/matching/record.ts';
import { readBook } from '../support/read-declaration.ts';

const BLANK = resolve(
  import.meta.dirname,
  '../../../shared/data/rmi-templates/RMI_CMRT_6.5_en-pristine.xlsx',
);
const present = existsSync(BLANK);
if (!present) console.warn(`SKIPPED: no workbook at ${BLANK}; real aliases are not matched`);

test.skipIf(!present)(
  'aliases of smelters find the smelter as far as names can tell, and join none',
  async () => {
    const { lookup } = (await readBook(readFileSync(BLANK))).declaration;
    const listed = lookup.filter(({ id }) => /^CID\d{6}$/.test(id));
    const smelter = (
      id: string,
      name: string,
      { material, countryCode }: (typeof listed)[number],
    ): MatchRecord => ({
      id,
      kind: 'smelter',
      name,
      materials: [material],
      identifiers: [],
      ...(countryCode && { country: countryCode }),
    });
    const known = new Map(listed.map((row) => [row.id, smelter(`rmi:${row.id}`, row.name, row)]));
    const aliases = listed.filter((row) => row.lookup !== row.name);
    const fresh = aliases.map((row, i) => smelter(`unlisted:${i}`, row.lookup, row));
    const rows = candidates(fresh, [...known.values()]);
    const found = aliases.filter((row, i) =>
      rows.some(({ a, b }) => a === `rmi:${row.id}` && b === `unlisted:${i}`),
    );
    expect(known.size).toBe(349);
    expect(aliases.length).toBeGreaterThan(200);
    // most of the rest are names of before a company was renamed or sold, and initials: no likeness tells those
    expect(found.length / aliases.length).toBeGreaterThanOrEqual(0.6);
    expect(rows.every(({ state }) => state === 'possible')).toBe(true);
  },
);
