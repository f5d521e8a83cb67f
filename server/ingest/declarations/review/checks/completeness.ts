/** How many suppliers answered, whether all smelters are known and reported, against the smelter list and each other. */
import { type Finding, finding } from '../../../formats/finding.ts';
import type { Answer } from '../../declaration.ts';
import type { Check, Review } from '../context.ts';
import { ASKED } from '../said.ts';

const FEW = new Set(['50% or less', 'None', 'Did not survey']);

const values = (
  { question, material, value }: Answer,
  more: Record<string, string> = {},
): Record<string, string> => ({
  question,
  material: material ?? '',
  answer: value ?? '',
  ...more,
});

function on(
  answer: Answer,
  code: Finding['code'],
  message: string,
  more: Record<string, string> = {},
): Finding {
  const { sheet, cell } = answer;
  return finding(code, { message, sheet, cell, values: values(answer, more) });
}

/** Rows "not yet identified" are no fault; they contradict two answers. */
function* unidentified({ said }: Review, material: string): Generator<Finding> {
  const rows = said.smelters(material).filter(({ listing }) => listing === 'not-yet-identified');
  const [first] = rows;
  if (!first) return;
  const count = String(rows.length);
  const identified = said.answer(ASKED.identified, material);
  const responded = said.answer(ASKED.responded, material);
  yield finding('SMELTER_NOT_IDENTIFIED', {
    message: `Rows of ${material} name no smelter (${count}): "not yet identified".`,
    ...said.at(first, 'lookup'),
    values: { material, count },
  });
  if (identified?.value === 'Yes') {
    yield on(
      identified,
      'NOT_ALL_IDENTIFIED',
      `All smelters of ${material} are said to be identified, and some rows are not (${count}).`,
      { count },
    );
  }
  if (responded?.value === '100%') {
    yield on(
      responded,
      'RESPONDED_BUT_NOT_IDENTIFIED',
      `All suppliers answered for ${material}, and some smelters are not identified (${count}).`,
      { count },
    );
  }
}

function* answered({ said }: Review, material: string): Generator<Finding> {
  const responded = said.answer(ASKED.responded, material);
  const identified = said.answer(ASKED.identified, material);
  const reported = said.answer(ASKED.reported, material);
  if (responded?.value !== undefined && FEW.has(responded.value)) {
    yield on(responded, 'FEW_RESPONSES', `Few of the suppliers of ${material} answered: ${responded.value}.`);
  }
  if (identified?.value === 'Yes' && responded?.value !== undefined && responded.value !== '100%') {
    yield on(
      identified,
      'IDENTIFIED_WITHOUT_ALL_RESPONSES',
      `All smelters of ${material} are said to be identified, while suppliers that answered are "${responded.value}".`,
      { responded: responded.value, otherQuestion: responded.question },
    );
  }
  if (identified?.value === 'No') {
    yield on(identified, 'SMELTERS_NOT_ALL_IDENTIFIED', `Not all smelters of ${material} are identified.`);
  }
  if (reported?.value === 'No') {
    yield on(
      reported,
      'SMELTERS_NOT_ALL_REPORTED',
      `Not all that is known of the smelters of ${material} is reported.`,
    );
  }
}

export const completeness: Check = function* completeness(review) {
  for (const material of review.said.materials()) {
    yield* unidentified(review, material);
    if (review.said.goesOn(material)) yield* answered(review, material);
  }
};
