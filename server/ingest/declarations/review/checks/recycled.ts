/** "100% from recycled or scrap sources" against mines, countries and other answers. */
import { type Finding, finding } from '../../../formats/finding.ts';
import type { SmelterRow } from '../../declaration.ts';
import { namedMines } from '../../rows/sources.ts';
import type { Check, Review } from '../context.ts';
import { ASKED } from '../said.ts';

/** The field of a row that speaks of a mine or its country, and not of recycled material. */
function minedField({ said }: Review, row: SmelterRow): 'mineCountries' | 'mines' | undefined {
  if (said.originsOf(row).countries.length > 0) return 'mineCountries';
  const { mines, countries } = namedMines(row.mines ?? '');
  return mines.length + countries.length > 0 ? 'mines' : undefined;
}

function* rowsAgainst(review: Review, material: string, question: string): Generator<Finding> {
  const { said } = review;
  for (const row of said.smelters(material)) {
    const field = minedField(review, row);
    if (field) {
      yield finding('RECYCLED_BUT_MINED', {
        message: `Question ${question} says that all ${material} is recycled, and a mine or its country is named.`,
        ...said.at(row, field),
        got: row[field]!.slice(0, 200),
        values: { material, question, text: row[field]! },
      });
    } else if (row.recycled === 'no') {
      yield finding('RECYCLED_ANSWERS_DIFFER', {
        message: `Question ${question} says that all ${material} is recycled, and this smelter's is not.`,
        ...said.at(row, 'recycled'),
        values: { material, question },
      });
    }
  }
}

function* answersAgainst({ said }: Review, material: string, question: string): Generator<Finding> {
  for (const topic of [ASKED.covered, ASKED.cahra]) {
    const value = said.value(topic, material);
    if (value === undefined || value === 'No' || value === 'Unknown') continue;
    const { sheet, cell, question: other } = said.answer(topic, material)!;
    yield finding('RECYCLED_BUT_SOURCED', {
      message: `All ${material} is said to be recycled (question ${question}) and to come from such countries (question ${other}).`,
      sheet,
      cell,
      values: { material, question, otherQuestion: other, answer: value },
    });
  }
}

export const recycled: Check = function* recycled(review) {
  const { said } = review;
  for (const material of said.materials()) {
    if (said.value(ASKED.recycled, material) !== 'Yes' || !said.goesOn(material)) continue;
    const { question } = said.answer(ASKED.recycled, material)!;
    yield* rowsAgainst(review, material, question);
    yield* answersAgainst(review, material, question);
  }
};

/** One row's own tick against its own mines, where the answer about all did not say the same already. */
export const recycledRows: Check = function* recycledRows(review) {
  const { said, declaration } = review;
  for (const row of declaration.smelters) {
    if (row.recycled !== 'yes' || said.value(ASKED.recycled, row.material) === 'Yes') continue;
    const field = minedField(review, row);
    if (!field) continue;
    yield finding('RECYCLED_ROW_BUT_MINED', {
      message: 'This smelter takes recycled material alone, and a mine or its country is named.',
      ...said.at(row, field),
      got: row[field]!.slice(0, 200),
      values: { material: row.material ?? '', text: row[field]! },
    });
  }
};
