import { moves } from '../../../common/words/en/moves.ts';
import { remarks } from '../../../common/words/en/remarks.ts';
import { terms } from '../../../common/words/en/terms.ts';
import { approvals } from './approvals.ts';
import { compare } from './compare.ts';
import { failure } from './failure.ts';
import { graph } from './graph.ts';
import { guide } from './guide.ts';
import { help } from './help.ts';
import { imports } from './imports.ts';
import { map } from './map.ts';
import { matches } from './matches.ts';
import { page } from './page.ts';
import { panel } from './panel.ts';
import { portfolio } from './portfolio.ts';
import { question } from './question.ts';
import { questions } from './questions.ts';
import { report } from './report.ts';
import { session } from './session.ts';
import { sources } from './sources.ts';
import { takeAway } from './take-away.ts';
import { whatif } from './whatif.ts';

/**
 * English, and the list of all keys, a file a subject: the other languages are typed by it. `{name}` is replaced by a
 * value, `{n|form for one|form for others}` by the form that goes with the number n.
 */
export const en = {
  ...page,
  ...terms,
  ...remarks,
  ...moves,
  ...question,
  ...graph,
  ...map,
  ...panel,
  ...failure,
  ...guide,
  ...help,
  ...imports,
  ...matches,
  ...approvals,
  ...questions,
  ...takeAway,
  ...compare,
  ...sources,
  ...report,
  ...whatif,
  ...portfolio,
  ...session,
};

export type Key = keyof typeof en;
/** A language: the same keys, none missing and none more. */
export type Messages = Readonly<Record<Key, string>>;
