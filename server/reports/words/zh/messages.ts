import { moves } from '../../../../common/words/zh/moves.ts';
import { remarks } from '../../../../common/words/zh/remarks.ts';
import { terms } from '../../../../common/words/zh/terms.ts';
import type { Messages } from '../en/messages.ts';
import { allBuyers } from './all-buyers.ts';
import { basis } from './basis.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { customerSurvey } from './customer-survey.ts';
import { disclosure } from './disclosure.ts';
import { drafts } from './drafts.ts';
import { eu2017821 } from './eu-2017-821.ts';
import { files } from './files.ts';
import { formSd } from './form-sd.ts';
import { gaps } from './gaps.ts';
import { general } from './general.ts';
import { oecdFiveSteps } from './oecd-five-steps.ts';
import { paths } from './paths.ts';
import { questions } from './questions.ts';
import { rollUp } from './smelter-roll-up.ts';
import { smelters } from './smelters.ts';
import { summary } from './summary.ts';
import { tierN } from './tier-n.ts';
import { tiers } from './tiers.ts';

export const zh: Messages = {
  ...terms,
  ...remarks,
  ...moves,
  ...charts,
  ...files,
  ...gaps,
  ...questions,
  ...changes,
  ...summary,
  ...basis,
  ...general,
  ...paths,
  ...smelters,
  ...tierN,
  ...rollUp,
  ...allBuyers,
  ...disclosure,
  ...tiers,
  ...customerSurvey,
  ...drafts,
  ...eu2017821,
  ...formSd,
  ...oecdFiveSteps,
};
