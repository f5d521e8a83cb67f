/** Where a trace stops, whom to ask, and what is followed up, as JSON Schema. */
import type { AnsweredBands, Bounds } from '../../analytics/answer.ts';
import { QUESTION_STATES, QUESTION_SUBJECTS } from '../../model.ts';
import type { QuestionCounts } from '../../questions/list.ts';
import type { ReportAsk, ReportGap, ReportGaps, ReportSplit } from '../content/gaps.ts';
import type { ReportQuestion, ReportQuestions } from '../content/questions.ts';
import { entity } from './base.ts';
import {
  array,
  boolean,
  count,
  day,
  difference,
  disclosed,
  listed,
  mass,
  nullable,
  object,
  oneOf,
  part,
  type Schema,
  string,
} from './describe.ts';

const bounds = object<Bounds>({ low: part, high: part });
const gains = { lowGain: nullable(part), highGain: nullable(part) };

const gap = object<ReportGap>({
  entity,
  opaque: mass,
  ...gains,
  namedBy: disclosed({ ...array(entity), maxItems: 10 }),
  namedByCount: count,
});

const split = object<ReportSplit>({ entity, assumed: mass, suppliers: count, ...gains });

const ask = object<ReportAsk>({
  entity,
  about: oneOf(QUESTION_SUBJECTS),
  mass,
  after: object<AnsweredBands>({ ifClean: bounds, ifHit: bounds }),
  narrowed: difference,
});

const question = object<ReportQuestion>({
  id: string,
  state: oneOf(QUESTION_STATES),
  about: oneOf(QUESTION_SUBJECTS),
  entity: nullable(entity),
  whom: nullable(entity),
  risk: string,
  material: nullable(string),
  title: disclosed(nullable(string)),
  assignee: disclosed(nullable(string)),
  due: nullable(day),
});

export const GAP_DEFS: Readonly<Record<string, Schema>> = {
  gaps: object<ReportGaps>({
    gaps: listed(gap),
    assumed: listed(split),
    ask: object<ReportGaps['ask']>({
      before: bounds,
      questions: array(ask),
      exact: boolean,
      atMost: part,
      candidates: count,
    }),
  }),
  questions: object<ReportQuestions>({
    open: listed(question),
    counts: object<QuestionCounts>({ open: count, asked: count, answered: count, dropped: count }),
  }),
};
