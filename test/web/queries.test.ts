import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { ANSWER } from '../../web/queries/answer.ts';
import { BUYERS, ONE_NAME, RANKING, SEARCH } from '../../web/queries/buyers.ts';
import { BY_MATERIAL } from '../../web/queries/by-material.ts';
import { COMPARE, IMPORT_MOMENTS, SIDES } from '../../web/queries/compare.ts';
import { CONTRIBUTIONS } from '../../web/queries/contributions.ts';
import {
  CARRIES,
  CITING_CLAIMS,
  CITING_FACTS,
  CITING_STATUSES,
  DESCRIBED_ENTITIES,
  DOCUMENT,
  DOCUMENTS,
} from '../../web/queries/documents.ts';
import { CLAIMS, ENTITY } from '../../web/queries/entity.ts';
import { GAPS } from '../../web/queries/gaps.ts';
import { CANCEL_RUN, FOLLOW_RUN, IMPORTS, REPORT, RUN_NOW, UNDO_IMPORT } from '../../web/queries/imports.ts';
import { LIKELY } from '../../web/queries/likely.ts';
import { AREA, AREAS, MAP } from '../../web/queries/map.ts';
import { DECIDE, MATCHES, UNDO_DECISION } from '../../web/queries/matches.ts';
import { PLAN, REACH_CUT } from '../../web/queries/plan.ts';
import { PORTFOLIO } from '../../web/queries/portfolio.ts';
import { questionInput } from '../../web/queries/question-input.ts';
import {
  ACTIVE_QUESTIONS,
  ASK_NEXT,
  CHANGE_QUESTION,
  GAP_AT,
  NOTE_QUESTION,
  OPEN_QUESTION,
  QUESTION,
  QUESTIONS,
  STANDING,
} from '../../web/queries/questions.ts';
import {
  CANCEL_REPORT,
  FOLLOW_REPORT,
  REPORT_NOW,
  REPORT_TERMS,
  REQUEST_REPORT,
} from '../../web/queries/reports.ts';
import { SPACES, TERMS } from '../../web/queries/spaces.ts';
import { UPSTREAM } from '../../web/queries/upstream.ts';
import { MOVED_BUYERS, REMOVALS, STEPS } from '../../web/queries/whatif.ts';
import { START } from '../../web/state.ts';

const folder = new URL('../../server/schema/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.graphql'),
);
const schema = buildSchema(files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n'));

test.each(
  Object.entries({
    FOLLOW_REPORT,
    REPORT_NOW,
    REPORT_TERMS,
    REQUEST_REPORT,
    ACTIVE_QUESTIONS,
    ANSWER,
    AREA,
    AREAS,
    BUYERS,
    BY_MATERIAL,
    CANCEL_REPORT,
    CANCEL_RUN,
    CARRIES,
    CITING_CLAIMS,
    CITING_FACTS,
    CITING_STATUSES,
    ASK_NEXT,
    CHANGE_QUESTION,
    CLAIMS,
    COMPARE,
    CONTRIBUTIONS,
    DECIDE,
    DESCRIBED_ENTITIES,
    DOCUMENT,
    DOCUMENTS,
    ENTITY,
    FOLLOW_RUN,
    GAP_AT,
    GAPS,
    IMPORTS,
    IMPORT_MOMENTS,
    LIKELY,
    MAP,
    MATCHES,
    MOVED_BUYERS,
    ONE_NAME,
    PLAN,
    PORTFOLIO,
    NOTE_QUESTION,
    OPEN_QUESTION,
    QUESTION,
    QUESTIONS,
    RANKING,
    REACH_CUT,
    REMOVALS,
    REPORT,
    RUN_NOW,
    SEARCH,
    SIDES,
    SPACES,
    STEPS,
    STANDING,
    TERMS,
    UNDO_DECISION,
    UNDO_IMPORT,
    UPSTREAM,
  }),
)('%s is a query the schema answers', (_, { text }) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
});

test('a question leaves out what is not chosen, so that the defaults of the service hold', () => {
  expect(questionInput({ ...START, lens: '' })).toEqual({ risk: 'conflict', at: {} });
});

test('a question carries its two times and its limit', () => {
  const question = { ...START, material: 'tin', tiers: 3, asOf: '2026-01-31', knownAt: '2026-02-01T09:00Z' };
  expect(questionInput(question)).toEqual({
    risk: 'conflict',
    material: 'tin',
    lens: 'responsible-minerals',
    tiers: 3,
    at: { asOf: '2026-01-31', knownAt: '2026-02-01T09:00:00.000Z' },
  });
});
