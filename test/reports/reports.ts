/** Reports of the demonstration chain, for tests to look at. */
import type { Lang } from '../../common/words/lang.ts';
import { ANY_TERMS } from '../../server/approvals/terms.ts';
import { Asker } from '../../server/ask.ts';
import { renderJson } from '../../server/reports/formats/json.ts';
import { makeReport, type ReportInput } from '../../server/reports/make.ts';
import type { Report } from '../../server/reports/report.ts';
import type { TestApp } from '../support/app.ts';

/** A buyer, risk and material of the demonstration chain. */
export const TIN = { kind: 'tier-n', buyer: 'own:hoshino', risk: 'conflict', material: 'tin' } as const;

/** Who answers about a space, as it is or as it was known at a moment. */
export async function askerIn({ parts }: TestApp, space = 'demo', knownAt?: string): Promise<Asker> {
  const present = await parts.spaces.state(space);
  const state = knownAt === undefined ? present : await parts.spaces.stateAt(present, Date.parse(knownAt));
  return new Asker(state, { ...parts, terms: ANY_TERMS }, parts.now());
}

export async function reportOf<Kind extends Report['kind']>(
  app: TestApp,
  input: ReportInput & { kind: Kind },
  space = 'demo',
): Promise<Extract<Report, { kind: Kind }>> {
  const asker = await askerIn(app, space, input.knownAt ?? undefined);
  const report = await makeReport(input, asker, app.parts.store, app.parts.now());
  return report as Extract<Report, { kind: Kind }>;
}

/** What a JSON file of the report holds. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into files that they also spoil
export async function fileOf(report: Report, lang: Lang = 'en'): Promise<any> {
  return JSON.parse(new TextDecoder().decode(await renderJson(report, lang)));
}
