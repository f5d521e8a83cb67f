import { remarks } from '../../../../common/words/en/remarks.ts';
import { terms } from '../../../../common/words/en/terms.ts';
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

/** English, and the list of all keys, a file a subject: the other languages are typed by it. */
export const en = {
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

export type Key = keyof typeof en;
/** A language: the same keys, none missing and none more. */
export type Messages = Readonly<Record<Key, string>>;
