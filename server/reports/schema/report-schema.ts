/** The published form of a report's JSON: `orepath report --schema` prints it. */
import { FORM } from '../report.ts';
import { REPORT_KINDS, type ReportKind } from '../request.ts';
import { BASE_DEFS } from './base.ts';
import { CHANGE_DEFS } from './changes.ts';
import type { Schema } from './describe.ts';
import { customerSurvey, DRAFT_DEFS, eu2017821, formSd, oecdFiveSteps } from './drafts.ts';
import { FACT_DEFS } from './facts.ts';
import { GAP_DEFS } from './gaps.ts';
import { PORTFOLIO_DEFS, portfolio } from './portfolio.ts';
import { ROLL_UP_DEFS, smelters } from './smelter-roll-up.ts';
import { SMELTER_DEFS } from './smelters.ts';
import { TIER_N_DEFS, tierN } from './tier-n.ts';
import { TIER_DEFS } from './tiers.ts';

const KINDS: Readonly<Record<ReportKind, Schema>> = {
  'tier-n': tierN,
  portfolio,
  smelters,
  'form-sd': formSd,
  'eu-2017-821': eu2017821,
  'oecd-five-steps': oecdFiveSteps,
  'customer-survey': customerSurvey,
};

/** Each kind is one definition by its name; others are what they share. */
const DEFS: Readonly<Record<string, Schema>> = {
  ...BASE_DEFS,
  ...GAP_DEFS,
  ...CHANGE_DEFS,
  ...SMELTER_DEFS,
  ...TIER_N_DEFS,
  ...PORTFOLIO_DEFS,
  ...FACT_DEFS,
  ...TIER_DEFS,
  ...ROLL_UP_DEFS,
  ...DRAFT_DEFS,
  ...KINDS,
};

/** JSON Schema, draft 2020-12, of every kind of report. */
export const REPORT_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:orepath:${FORM}`,
  title: 'A report',
  description:
    'Masses, shares, exposures and risks are unrounded parts of one. What is not known is null and never left out.',
  type: 'object',
  required: ['kind'],
  properties: { kind: { enum: REPORT_KINDS } },
  allOf: REPORT_KINDS.map((kind) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/$defs/${kind}` },
  })),
  $defs: DEFS,
};
