/** Texts that say nothing, or that the answer is somewhere else. */
import { type Finding, finding } from '../../../formats/finding.ts';
import type { CompanyBlock } from '../../declaration.ts';
import { foldText } from '../../fold.ts';
import { isPlaceholder } from '../../values.ts';
import type { Check } from '../context.ts';

/** Written to fill a required cell; each may be a whole name and never is. */
const FILLERS = new Set(
  [
    'test', 'testing', 'sample', 'example', 'dummy', 'asdf', 'abc', 'aaa', 'xxxx', 'same', 'same as above', 'as above', 'ditto',
    'see above', 'name', 'company', 'company name', 'your company', 'contact', 'テスト', 'サンプル', '同上', '测试', '測試', '示例', '同前',
  ].map(foldText),
); // biome-ignore format: a list of words

const saysNothing = (text: string): boolean =>
  isPlaceholder(text) || FILLERS.has(foldText(text)) || /^(.)\1{2,}$/u.test(text.trim());

const LOOKED_AT: readonly (keyof CompanyBlock)[] = [
  'name', 'scopeDescription', 'contactName', 'contactEmail', 'contactPhone', 'authorizerName', 'authorizerEmail',
]; // biome-ignore format: one list

function placeholder(field: string, text: string, place: { sheet: string; cell: string }): Finding {
  return finding('PLACEHOLDER_TEXT', {
    message: `A required field holds a placeholder: ${field}.`,
    ...place,
    got: text.slice(0, 200),
    values: { field, text },
  });
}

/** Required fields alone: "N/A" in an optional one is a fair answer. */
export const placeholders: Check = function* placeholders({ declaration }) {
  const { company, unused } = declaration;
  for (const field of LOOKED_AT) {
    const told = company[field];
    if (told && saysNothing(told.value)) yield placeholder(field, told.value, told);
    const blank = unused.find((cell) => cell.field === field && cell.why === 'placeholder');
    if (!told && blank && field !== 'name' && field !== 'scopeDescription')
      yield placeholder(field, blank.value, blank);
  }
  for (const row of declaration.smelters) {
    if (row.listing !== 'not-listed' || row.name === undefined || !saysNothing(row.name)) continue;
    yield placeholder('smelterName', row.name, {
      sheet: 'Smelter List',
      cell: `${row.columns['name']}${row.row}`,
    });
  }
};

/** Enough to tell a text pasted everywhere from one that fits twice. */
const SEVERAL = 4;

export const sameComments: Check = function* sameComments({ declaration }) {
  const comments = declaration.answers.flatMap(({ comment, sheet, commentCell }) =>
    comment === undefined ? [] : [{ comment, sheet, cell: commentCell }],
  );
  const [first] = comments;
  if (!first || comments.length < SEVERAL || comments.some(({ comment }) => comment !== first.comment))
    return;
  yield finding('SAME_COMMENTS', {
    message: `All ${comments.length} comments are the same text.`,
    sheet: first.sheet,
    cell: first.cell,
    got: first.comment.slice(0, 200),
    values: { count: String(comments.length), text: first.comment },
  });
};

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/;

export const emails: Check = function* emails({ declaration }) {
  for (const field of ['contactEmail', 'authorizerEmail'] as const) {
    const told = declaration.company[field];
    if (!told || saysNothing(told.value)) continue;
    const addresses = told.value.split(/[;,、；\s]+/).filter(Boolean);
    if (addresses.some((address) => EMAIL.test(address.normalize('NFKC').replace(/^<|>$/g, '')))) continue;
    yield finding('EMAIL_ILL_FORMED', {
      message: `No e-mail address: ${field}.`,
      sheet: told.sheet,
      cell: told.cell,
      expected: 'an address such as name@example.com',
      got: told.value.slice(0, 200),
      values: { field, text: told.value },
    });
  }
};
