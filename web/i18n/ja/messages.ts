import { moves } from '../../../common/words/ja/moves.ts';
import { remarks } from '../../../common/words/ja/remarks.ts';
import { terms } from '../../../common/words/ja/terms.ts';
import type { Messages } from '../en/messages.ts';
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

/** 日本語. 用語は OECD ガイダンスと RMI テンプレートの公式訳に従う. */
export const ja: Messages = {
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
