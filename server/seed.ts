/** The demonstration chain (seed/demo): loaded into a space of its own when the store holds nothing at all. */
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { OrepathError } from './errors.ts';
import { loadTables } from './imports/load.ts';
import { openTables } from './ingest/tables/index.ts';
import type { Parts } from './parts.ts';

/** Its companies, sites, smelters and mines are fictional; the page says so. */
export const DEMO_SPACE = 'demo';

const FOLDER = fileURLToPath(new URL('../../seed/demo', import.meta.url));
const FROM_SOURCES = fileURLToPath(new URL('../seed/demo', import.meta.url));

/** Throws INTERNAL where the tables that ship with the service have faults. */
export async function seedDemo(parts: Parts, log: Logger): Promise<void> {
  if ((await parts.spaces.list()).length > 0) return;
  const set = await openTables(import.meta.url.endsWith('.ts') ? FROM_SOURCES : FOLDER);
  try {
    const report = await loadTables(parts.store, set, {
      space: DEMO_SPACE,
      source: 'the demonstration chain (fictional companies, real places and public lists)',
      // it shows a withdrawn claim, so it brings its own recorded times
      trustRecorded: true,
      now: parts.now,
      already: (imports) => imports.length > 0,
    });
    if (report.faults.length > 0) {
      throw new OrepathError({
        code: 'INTERNAL',
        message: `the demonstration chain has faults: ${report.faults[0]?.message ?? 'unknown'}`,
      });
    }
    await parts.spaces.catchUp();
    log.info({ rows: report.added }, `loaded the demonstration chain into the space ${DEMO_SPACE}`);
  } finally {
    await set.close();
  }
}
