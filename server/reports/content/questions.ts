/** Questions that somebody follows up, as reports show them: they are kept beside the graph, in no snapshot. */
import type { QuestionState, QuestionSubject } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import {
  countQuestions,
  filterQuestions,
  type QuestionCounts,
  questionsShown,
} from '../../questions/list.ts';
import { ACTIVE, type OpenQuestion, readQuestions } from '../../questions/question.ts';
import { canonicalSha256 } from '../canonical.ts';
import type { Desk } from '../desk.ts';
import type { Disclosed, Listed, ReportEntity } from '../report.ts';
import { reportEntity } from './entities.ts';

export interface ReportQuestion {
  id: string;
  state: QuestionState;
  about: QuestionSubject;
  /** Where the trace stops or goes on by assumption; null: no more on record. */
  entity: ReportEntity | null;
  /** Who is to answer; null: no more on record. */
  whom: ReportEntity | null;
  risk: string;
  /** null: all materials. */
  material: string | null;
  /** In the words of who opened it; null: what `about` says. */
  title: Disclosed<string | null>;
  /** Who follows it up; null: nobody. */
  assignee: Disclosed<string | null>;
  /** YYYY-MM-DD */
  due: string | null;
}

export interface ReportQuestions {
  /** Those that wait for an answer: what is due first, then by id. */
  open: Listed<ReportQuestion>;
  counts: QuestionCounts;
}

const LAST = '9999-99-99';
/** Questions listed at most. */
const MOST_QUESTIONS = 10_000;

/** The questions kept about a buyer (all buyers: null) in the space, as they stand now. */
export async function reportQuestions(
  { asker, store }: Pick<Desk, 'asker' | 'store'>,
  buyer: string | null,
): Promise<ReportQuestions> {
  const { space, projection } = asker.state;
  const shown = questionsShown(await readQuestions(store, space), asker.state);
  const all = filterQuestions(shown, { buyer });
  // when they were opened differs from store to store
  const place = ({ due, id }: OpenQuestion) => `${due ?? LAST} ${id}`;
  const open = filterQuestions(all, { states: ACTIVE }).sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return {
    open: {
      rows: open.slice(0, MOST_QUESTIONS).map((question) => reportQuestion(projection, question)),
      total: open.length,
    },
    counts: countQuestions(all),
  };
}

/** What tells that another question, or another state of one, is shown: `sha256:` and 64 hexadecimal digits. */
export const questionsHash = (questions: ReportQuestions): string => `sha256:${canonicalSha256(questions)}`;

function reportQuestion(projection: Projection, question: OpenQuestion): ReportQuestion {
  const entityOf = (id: string) => {
    const index = projection.indexOf(id);
    return index < 0 ? null : reportEntity(projection, index);
  };
  const { id, state, about, risk, material, title, assignee, due } = question;
  const [entity, whom] = [entityOf(question.entity), entityOf(question.whom)];
  return { id, state, about, entity, whom, risk, material, title, assignee, due };
}
