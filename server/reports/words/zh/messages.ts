import { remarks } from '../../../../common/words/zh/remarks.ts';
import { terms } from '../../../../common/words/zh/terms.ts';
import type { Messages } from '../en/messages.ts';
import { allBuyers } from './all-buyers.ts';
import { charts } from './charts.ts';
import { disclosure } from './disclosure.ts';
import { files } from './files.ts';
import { gaps } from './gaps.ts';
import { general } from './general.ts';
import { paths } from './paths.ts';
import { questions } from './questions.ts';
import { rollUp } from './smelter-roll-up.ts';
import { smelters } from './smelters.ts';
import { tierN } from './tier-n.ts';
import { tiers } from './tiers.ts';

export const zh: Messages = {
  ...terms,
  ...remarks,
  ...charts,
  ...files,
  ...gaps,
  ...questions,
  ...general,
  ...paths,
  ...smelters,
  ...tierN,
  ...rollUp,
  ...allBuyers,
  ...disclosure,
  ...tiers,
};
