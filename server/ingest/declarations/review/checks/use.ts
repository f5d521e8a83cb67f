/** What question 1 says against what follows it, and against the smelter list. */
import { type Finding, finding } from '../../../formats/finding.ts';
import type { Answer } from '../../declaration.ts';
import type { Check, Review } from '../context.ts';
import { ASKED } from '../said.ts';

/** The answer by which a material is out: question 1, else question 2. */
function endedBy({ said }: Review, material: string): Answer | undefined {
  for (const topic of [ASKED.uses, ASKED.remains]) {
    const value = said.value(topic, material);
    if (value === 'No' || value?.startsWith('Not ')) return said.answer(topic, material);
  }
  return undefined;
}

export const answersAfterNo: Check = function* answersAfterNo(review) {
  const { said } = review;
  for (const material of said.materials()) {
    const ended = endedBy(review, material);
    if (!ended) continue;
    const asked = said.about(material);
    const later = asked.slice(asked.indexOf(ended) + 1).filter(({ value }) => value !== undefined);
    const [first] = later;
    if (!first) continue;
    const questions = later.map(({ question }) => question).join(', ');
    yield finding('ANSWERED_THOUGH_NOT_USED', {
      message: `Question ${ended.question} says "${ended.value}" for ${material}, yet ${questions} are answered.`,
      sheet: first.sheet,
      cell: first.cell,
      values: { material, question: ended.question, answer: ended.value!, questions },
    });
  }
};

export const useUnknown: Check = function* useUnknown({ said }) {
  for (const material of said.materials()) {
    if (said.value(ASKED.uses, material) !== 'Unknown') continue;
    const { sheet, cell, question } = said.answer(ASKED.uses, material)!;
    yield finding('USE_UNKNOWN', {
      message: `Whether ${material} is used is unknown to the supplier.`,
      sheet,
      cell,
      values: { material, question },
    });
  }
};

/** Smelters of a material that is said not to be used, or that the declaration does not cover. */
export const smeltersOfNoUse: Check = function* smeltersOfNoUse(review) {
  const { said, declaration } = review;
  if (said.silent()) return;
  const materials = new Set(declaration.smelters.flatMap(({ material }) => material ?? []));
  for (const material of materials) {
    const ended = said.answer(ASKED.uses, material) && endedBy(review, material);
    const covered = said.answer(ASKED.uses, material) !== undefined;
    const unused = ended?.value === 'No' && ended.topic === ASKED.uses;
    if (unused) yield smelters(review, 'SMELTERS_THOUGH_NOT_USED', material, ended.question);
    else if (!covered || ended) yield smelters(review, 'SMELTERS_OF_UNDECLARED_MATERIAL', material, '1');
  }
};

function smelters(
  { said }: Review,
  code: 'SMELTERS_THOUGH_NOT_USED' | 'SMELTERS_OF_UNDECLARED_MATERIAL',
  material: string,
  question: string,
): Finding {
  const rows = said.smelters(material);
  const why =
    code === 'SMELTERS_THOUGH_NOT_USED' ? `question ${question} says "No"` : 'it is not to be declared';
  return finding(code, {
    message: `Smelters of ${material} are listed (${rows.length}), though ${why}.`,
    ...said.at(rows[0]!, 'material'),
    values: { material, question, count: String(rows.length) },
  });
}

/** Who surveyed nobody cannot know smelters; of everybody else a list is asked. */
export const noSmelters: Check = function* noSmelters({ said }) {
  for (const material of said.materials()) {
    if (!said.goesOn(material) || said.smelters(material).length > 0) continue;
    if (said.value(ASKED.responded, material) === 'Did not survey') continue;
    const { sheet, cell, question } = said.answer(ASKED.uses, material)!;
    yield finding('NO_SMELTERS', {
      message: `${material} is declared to be used, and no smelter of it is listed.`,
      sheet,
      cell,
      values: { material, question },
    });
  }
};
