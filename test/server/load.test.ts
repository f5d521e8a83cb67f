/** Many callers at once, in a real server process. */
import { describe } from 'vitest';
import { loadCase } from '../load/load.case.ts';

const isDeep = process.env['OREPATH_TEST_DEEP'] === '1';

describe('the demonstration chain', () => {
  loadCase(isDeep ? 600_000 : 30_000, 20261124);
});
