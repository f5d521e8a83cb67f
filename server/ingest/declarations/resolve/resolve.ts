/** A layout held against the labels of a workbook: a value stands where its label does, whatever the version says. */
import { type Finding, finding } from '../../formats/finding.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import type { Labels } from '../labels.ts';
import {
  ANSWER_COLUMN,
  type CompanyField,
  DECLARATION,
  LABEL_COLUMN,
  type Layout,
  type ListLayout,
} from '../layouts/layout.ts';
import type { KnownLayout } from '../layouts/layout-of.ts';
import { labelsOn, type PlacedLabel } from './labels-on.ts';
import { resolveList } from './list.ts';
import { resolveQuestions } from './questions.ts';
import {
  COMPANY_WORDS,
  fieldOf,
  LOOKUP_WORDS,
  MINE_WORDS,
  MINERAL_WORDS,
  PRODUCT_WORDS,
  SCOPE_WORDS,
  SMELTER_WORDS,
} from './words.ts';

const LAST_LABEL_ROW = 250;

function resolveCompany(
  base: Layout['company'],
  labels: readonly PlacedLabel[],
  differences: string[],
): Layout['company'] {
  const company: Record<CompanyField, string> = { ...base };
  const found = new Set<CompanyField>();
  for (const { row, folded } of labels) {
    const field = fieldOf(COMPANY_WORDS, folded);
    if (field === undefined || found.has(field)) continue;
    found.add(field);
    company[field] = `${ANSWER_COLUMN}${row}`;
    if (company[field] !== base[field])
      differences.push(`${field} in ${company[field]} in place of ${base[field]}`);
  }
  return company;
}

const rowOf = (cell: string): number => Number(cell.replace(/^\D+/, ''));

function resolveScope(
  base: Layout['scope'],
  labels: readonly PlacedLabel[],
  differences: string[],
): Layout['scope'] {
  const row = labels.find(({ folded }) => SCOPE_WORDS.test(folded))?.row;
  const by = base[0] && row !== undefined ? row - rowOf(base[0].cell) : 0;
  if (by === 0) return base;
  differences.push(`materials in scope from row ${row} in place of ${rowOf(base[0]!.cell)}`);
  const shift = (cell: string): string => cell.replace(/\d+$/, (digits) => `${Number(digits) + by}`);
  return base.map(({ cell, other }) => ({ cell: shift(cell), ...(other && { other: shift(other) }) }));
}

function differs(layout: string, sheet: string, differences: readonly string[]): Finding[] {
  if (differences.length === 0) return [];
  return [
    finding('LAYOUT_DIFFERS', {
      message: `Labels stand elsewhere than in ${layout} (${differences.length}); values are read where the labels are.`,
      sheet,
      expected: `the places of ${layout}`,
      got: differences.join('; ').slice(0, 200),
      values: { layout, count: `${differences.length}` },
    }),
  ];
}

/** Reads where every field of a workbook stands. Sheets that are not there are left as the layout has them. */
export class Resolver {
  readonly findings: Finding[] = [];
  private readonly workbook: Workbook;
  private readonly labels: Labels;
  private readonly known: KnownLayout;

  constructor(workbook: Workbook, labels: Labels, known: KnownLayout) {
    this.workbook = workbook;
    this.labels = labels;
    this.known = known;
  }

  async layout(declaration: Sheet): Promise<Layout> {
    const { layout } = this.known;
    const { mines, minerals, lookup } = layout;
    return {
      ...layout,
      ...this.declaration(declaration),
      smelters: await this.list(layout.smelters, SMELTER_WORDS),
      products: await this.list(layout.products, PRODUCT_WORDS),
      ...(mines && { mines: await this.list(mines, MINE_WORDS) }),
      ...(minerals && { minerals: await this.list(minerals, MINERAL_WORDS) }),
      ...(lookup && { lookup: await this.list(lookup, LOOKUP_WORDS) }),
    };
  }

  private declaration(sheet: Sheet): Pick<Layout, 'company' | 'scope' | 'questions'> {
    const { layout, seen } = this.known;
    const labels = labelsOn(sheet, this.labels, (column) => column === LABEL_COLUMN, LAST_LABEL_ROW);
    const moved: string[] = [];
    const company = resolveCompany(layout.company, labels, moved);
    const scope = resolveScope(layout.scope, labels, moved);
    const { questions, differences } = resolveQuestions(layout.questions, labels, seen);
    this.findings.push(...differs(layout.name, DECLARATION, [...moved, ...differences]));
    return { company, scope, questions };
  }

  private async list<Field extends string>(
    base: ListLayout<Field>,
    words: readonly (readonly [Field, RegExp])[],
  ): Promise<ListLayout<Field>> {
    const sheet = await this.workbook.sheet(base.sheet);
    if (!sheet) return base;
    const { list, differences } = resolveList(base, sheet, this.labels, words);
    this.findings.push(...differs(this.known.layout.name, base.sheet, differences));
    return list;
  }
}
