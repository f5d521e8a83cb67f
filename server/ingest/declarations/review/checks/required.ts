/** Fields and answers that the template requires. */
import { type Finding, finding } from '../../../formats/finding.ts';
import type { Answer, CompanyBlock } from '../../declaration.ts';
import { layoutOf } from '../../layouts/layout-of.ts';
import type { Check, Review } from '../context.ts';
import { ASKED } from '../said.ts';

/** Marked (*) in every template, beside name, scope and date, which have codes of their own. */
const REQUIRED = [
  'contactName',
  'contactEmail',
  'contactPhone',
  'authorizerName',
  'authorizerEmail',
] as const;

/** Where a field of the company block stands. */
function cellOf({ declaration }: Review, field: keyof CompanyBlock): { sheet: string; cell: string } {
  const { layout } = layoutOf(declaration.template, declaration.version);
  return { sheet: 'Declaration', cell: layout.company[field] };
}

/** What stands in a field that counts as blank: a placeholder, or something that could not be read. */
const written = ({ declaration }: Review, field: string): string | undefined =>
  declaration.unused.find((unused) => unused.field === field)?.value;

export const company: Check = function* company(review) {
  const { company } = review.declaration;
  if (!company.name) {
    yield finding('COMPANY_MISSING', {
      message: 'The declaring company is not named.',
      ...cellOf(review, 'name'),
    });
  }
  for (const field of ['scope', ...REQUIRED] as const) {
    const got = written(review, field);
    // a placeholder is another finding: the template itself allows "n/a" for an address that is not there
    if (company[field] || got !== undefined) continue;
    yield finding('FIELD_MISSING', {
      message: `A required field is blank: ${field}.`,
      ...cellOf(review, field),
      values: { field },
    });
  }
};

export const date: Check = function* date(review) {
  if (review.declaration.company.effectiveDate) return;
  const got = written(review, 'effectiveDate');
  yield finding('DATE_MISSING', {
    message: 'The declaration has no effective date that can be read.',
    ...cellOf(review, 'effectiveDate'),
    expected: 'a date such as 2-May-2025',
    ...(got !== undefined && { got: got.slice(0, 200) }),
  });
};

export const scope: Check = function* scope(review) {
  const { company, products, template } = review.declaration;
  const chosen = company.scope?.value;
  if (chosen === 'C' && !company.scopeDescription) {
    yield finding('SCOPE_NOT_DESCRIBED', {
      message: 'The scope is user defined and not described.',
      ...cellOf(review, 'scopeDescription'),
    });
  }
  if (chosen === 'B' && products.length === 0) {
    yield finding('PRODUCTS_MISSING', {
      message: 'The scope is a list of products and the Product List is empty.',
      sheet: 'Product List',
      cell: 'B6',
    });
  }
  if ((template === 'EMRT' || template === 'AMRT') && review.declaration.materials.length === 0) {
    yield finding('MATERIALS_MISSING', {
      message: 'No minerals are chosen to be declared.',
      sheet: 'Declaration',
      cell: 'D12',
    });
  }
};

export const productNumbers: Check = function* productNumbers({ declaration }) {
  if (declaration.company.scope?.value !== 'B') return;
  for (const { row, number, name } of declaration.products) {
    if (number !== undefined) continue;
    yield finding('PRODUCT_NUMBER_MISSING', {
      message: 'A product without its number.',
      sheet: 'Product List',
      cell: `B${row}`,
      row,
      values: { name: name ?? '' },
    });
  }
};

function missing({ question, material, sheet, cell }: Answer): Finding {
  const about = material ? ` for ${material}` : '';
  return finding('ANSWER_MISSING', {
    message: `Question ${question} is not answered${about}.`,
    sheet,
    cell,
    values: { question, material: material ?? '' },
  });
}

/** The first questions decide about the rest, so a blank there is all that is asked for. */
function* missingAbout({ said }: Review, material: string): Generator<Finding> {
  for (const answer of said.about(material)) {
    if (answer.value === undefined) yield missing(answer);
    const decides = answer.topic === ASKED.uses || answer.topic === ASKED.remains;
    if (!decides) continue;
    const value = said.value(answer.topic, material);
    if (value === undefined || said.ends(value)) return;
  }
}

export const answers: Check = function* answers(review) {
  const { said, declaration } = review;
  if (said.silent()) {
    const first = declaration.answers[0];
    const place = first ? { sheet: first.sheet, cell: first.cell } : { sheet: 'Declaration' };
    yield finding('NOTHING_ANSWERED', { message: 'No question is answered.', ...place });
    return;
  }
  for (const material of said.materials()) yield* missingAbout(review, material);
  if (!said.materials().some((material) => said.goesOn(material))) return;
  for (const answer of declaration.answers) {
    const once = answer.material === undefined || !/^\d+$/.test(answer.question);
    if (once && answer.value === undefined && asked(review, answer)) yield missing(answer);
  }
};

/** Questions A, B, C ... for each material are asked of those alone that go on. */
const asked = ({ said }: Review, { material }: Answer): boolean =>
  material === undefined || said.goesOn(material);

const ADDRESS = /[\p{L}\p{N}-]\.\p{L}{2,}/u;

/** Two answers that the template wants a comment with. */
export const comments: Check = function* comments({ said }) {
  const policy = said.answer(ASKED.policyPublic);
  if (policy?.value === 'Yes' && !ADDRESS.test(policy.comment ?? '')) {
    yield commentMissing('POLICY_ADDRESS_MISSING', policy, 'the web address of the policy');
  }
  const surveys = said.answer(ASKED.surveys);
  if (surveys?.value?.startsWith('Yes, using other format') && !surveys.comment) {
    yield commentMissing('SURVEY_FORMAT_MISSING', surveys, 'the format used');
  }
};

function commentMissing(code: Finding['code'], answer: Answer, expected: string): Finding {
  const { question, sheet, commentCell, comment } = answer;
  return finding(code, {
    message: `The answer to question ${question} needs a comment: ${expected}.`,
    sheet,
    cell: commentCell,
    expected,
    ...(comment !== undefined && { got: comment.slice(0, 200) }),
    values: { question },
  });
}

export const checker: Check = function* checker({ declaration }) {
  const { checkerMissing = 0 } = declaration;
  if (checkerMissing === 0) return;
  yield finding('CHECKER_INCOMPLETE', {
    message: `The workbook's own Checker counts ${checkerMissing} required fields that are missing.`,
    sheet: 'Checker',
    cell: 'D2',
    values: { count: String(checkerMissing) },
  });
};
