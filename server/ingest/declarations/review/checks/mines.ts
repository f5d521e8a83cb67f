/** The mine list of EMRT and AMRT against the smelter list. */
import { finding } from '../../../formats/finding.ts';
import { foldText } from '../../fold.ts';
import type { Check } from '../context.ts';

/** A mine said to feed a smelter that the declaration does not list. A cell may name several. */
export const mines: Check = function* mines({ declaration, said }) {
  for (const mine of declaration.mines) {
    if (mine.smelters === undefined || mine.material === undefined) continue;
    const listed = said
      .smelters(mine.material)
      .flatMap(({ name, lookup, standardName, id }) =>
        [name, lookup, standardName, id].flatMap((text) => (text === undefined ? [] : [foldText(text)])),
      );
    const named = foldText(mine.smelters);
    if (listed.some((name) => named.includes(name))) continue;
    yield finding('MINE_SMELTER_NOT_LISTED', {
      message: 'a mine whose smelter is not in the Smelter List',
      sheet: 'Mine List',
      cell: `B${mine.row}`,
      row: mine.row,
      got: mine.smelters.slice(0, 200),
      values: { name: mine.smelters, material: mine.material },
    });
  }
};
