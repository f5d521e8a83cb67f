/** A large import beside reads, each in a process of its own, on the embedded store. */
import { describe } from 'vitest';
import { importingCase } from '../load/importing.case.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';

describe('while an import runs', () => {
  importingCase(
    DEEP
      ? { entities: 1_000_000, links: 2_000_000, more: 100_000, withinMs: 600_000 }
      : { entities: 10_000, links: 30_000, more: 4_000, withinMs: 60_000 },
    1,
  );
});
