/** A report from a real Neo4j and from the embedded store: the same bytes, in every format and language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { readConfig } from '../../server/config.ts';
import { canonicalJson } from '../../server/reports/canonical.ts';
import { FORMATS, type FormatName } from '../../server/reports/formats/formats.ts';
import { kindOf } from '../../server/reports/kinds.ts';
import { makeReport, type ReportInput } from '../../server/reports/make.ts';
import { namedProfile } from '../../server/reports/profile/profiles.ts';
import type { Report } from '../../server/reports/report.ts';
import { REPORT_KINDS } from '../../server/reports/request.ts';
import { openStore } from '../../server/store/open.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { neo4jOrSkip } from '../support/neo4j/require.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/server.ts';
import { askerIn, TIN } from './reports.ts';

const formats = Object.keys(FORMATS) as FormatName[];
const LATER = new Date(TEST_NOW.getTime() + 37 * 60_000);

describe.each(neo4jOrSkip())('on Neo4j $line', (line) => {
  let server: Neo4jServer;
  let embedded: TestApp;
  let onNeo4j: TestApp;

  beforeAll(async () => {
    server = await startNeo4j(line);
    const { uri, user, password } = server;
    const config = readConfig({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    embedded = await testApp({ demo: true });
    onNeo4j = await testApp({ demo: true, store: await openStore(config) });
  });
  afterAll(async () => {
    await Promise.all([embedded.close(), onNeo4j.close()]);
    await server.stop();
  });

  const made = async (app: TestApp, input: ReportInput, now = TEST_NOW): Promise<Report> =>
    makeReport(input, await askerIn(app), app.parts.store, now);

  test.each(REPORT_KINDS)('%s has the same content, minutes apart', async (kind) => {
    const buyer = kindOf(kind).about === 'portfolio' ? null : TIN.buyer;
    for (const profile of [namedProfile('internal'), namedProfile('public')]) {
      const asked = kindOf(kind).asksRisk ? { risk: TIN.risk, material: TIN.material } : { risk: null };
      const input = { ...asked, kind, buyer, profile };
      const [one, other] = await Promise.all([made(embedded, input), made(onNeo4j, input, LATER)]);
      expect(canonicalJson(other)).toBe(canonicalJson(one));
    }
  });

  test.each(formats)('%s has the same bytes in every language', async (format) => {
    const [one, other] = await Promise.all([made(embedded, TIN), made(onNeo4j, TIN, LATER)]);
    for (const lang of LANGS) {
      const [first, second] = [
        await FORMATS[format].render(one, lang),
        await FORMATS[format].render(other, lang),
      ];
      expect(first.length).toBeGreaterThan(1_000);
      expect(Buffer.from(first).equals(Buffer.from(second)), lang).toBe(true);
    }
  });
});
