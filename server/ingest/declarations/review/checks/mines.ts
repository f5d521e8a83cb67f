/** The mine list of EMRT and AMRT against the smelter list. */
import { finding } from '../../../formats/finding.ts';
import type { SmelterRow } from '../../declaration.ts';
import { foldText } from '../../fold.ts';
import type { Check } from '../context.ts';

/** All that a smelter of the list may be called. */
const namesOf = ({ name, lookup, standardName, id }: SmelterRow): string[] =>
  [name, lookup, standardName, id].flatMap((text) => (text === undefined ? [] : [foldText(text)]));

/** A cell may name several smelters, and a name may hold a comma. */
const namedIn = (text: string): string[] =>
  [text, ...text.split(/[;；\n、|]/), ...text.split(/[;；\n、|,，]/)].map(foldText);

/** A mine said to feed a smelter that the declaration does not list. */
export const mines: Check = function* mines({ declaration, said }) {
  const listed = new Map<string, ReadonlySet<string>>();
  for (const { material, smelters, row } of declaration.mines) {
    if (smelters === undefined || material === undefined) continue;
    const names = listed.get(material) ?? new Set(said.smelters(material).flatMap(namesOf));
    listed.set(material, names);
    if (namedIn(smelters).some((name) => names.has(name))) continue;
    yield finding('MINE_SMELTER_NOT_LISTED', {
      message: 'A mine whose smelter is not in the Smelter List.',
      sheet: 'Mine List',
      cell: `B${row}`,
      row,
      got: smelters.slice(0, 200),
      values: { name: smelters, material },
    });
  }
};
