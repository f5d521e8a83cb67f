/** The sheet Declaration: company block, scope, questions. */
import type { CellInput } from './cell.ts';
import type { Labels } from './labels.ts';
import { COMPANY_FIELDS, type CompanyField, type Layout, type TemplateName } from './layouts.ts';
import type { AnswerInput, DeclarationInput, QuestionInput } from './spec.ts';
import { ANSWER, COMMENTS, COMPANY, LANGUAGES, MATERIALS, QUESTIONS, TITLES } from './words.ts';
import type { SheetInput } from './workbook.ts';

const SHEET = 'Declaration';
const SCOPES: Readonly<Record<string, string>> = {
  A: 'A. Company',
  B: 'B. Product (or List of Products)',
  C: "C. User defined [Specify in 'Description of scope']",
};
/** What EMRT 2 and AMRT 1.2 come with, in the order of their scope cells. */
const STARTS_WITH: Readonly<Record<string, readonly string[]>> = {
  EMRT: ['Cobalt', 'Copper', 'Graphite', 'Lithium', 'Mica', 'Nickel'],
  AMRT: ['Aluminum', 'Silver', 'Zinc'],
};
const OTHER = 'Other [specify below]';

type Sheet = Record<string, CellInput>;

const isAnswer = (input: unknown): input is AnswerInput =>
  typeof input === 'object' && input !== null && 'answer' in input;

/** The materials that a declaration asks about, in the order of its rows. */
export function materialsOf(
  template: TemplateName,
  layout: Layout,
  input: DeclarationInput,
): readonly string[] {
  if (layout.materials.length > 0) return layout.materials;
  const chosen = [...(input.materials ?? STARTS_WITH[template]!), ...(input.otherMaterials ?? [])];
  return chosen.sort();
}

function scopeCells(template: TemplateName, layout: Layout, input: DeclarationInput): Sheet {
  const chosen = input.materials ?? STARTS_WITH[template] ?? [];
  const cells: Sheet = {};
  for (const [index, address] of layout.scopeCells.entries()) {
    const start = template === 'EMRT' ? STARTS_WITH['EMRT']![index]! : chosen[index];
    if (start) cells[address] = chosen.includes(start) ? start : `(Delete ${start})`;
  }
  for (const [index, name] of (input.otherMaterials ?? []).entries()) {
    const place = chosen.length + index;
    cells[layout.scopeCells[place]!] = OTHER;
    cells[layout.otherCells[place]!] = name;
  }
  return cells;
}

/** Helper column in which EMRT 2 and AMRT sort the chosen materials; the question rows show them from there. */
function sortedMaterials(layout: Layout, materials: readonly string[]): Sheet {
  if (layout.scopeCells.length === 0) return {};
  const cells: Sheet = {};
  for (let slot = 0; slot < 10; slot++) {
    cells[`AA${12 + slot}`] = {
      formula: `IFERROR(INDEX($Z$12:$Z$21,${slot + 1}),"")`,
      result: materials[slot] ?? '',
    };
  }
  return cells;
}

function companyCell(field: CompanyField, value: CellInput, input: DeclarationInput): CellInput {
  const { dateAsText, trailingTabs, hyperlinks } = input.quirks ?? {};
  if (typeof value !== 'string') return value;
  if (field === 'scope') return Object.hasOwn(SCOPES, value) ? SCOPES[value]! : value;
  if (field === 'effectiveDate' && /^\d{4}-\d\d-\d\d$/.test(value))
    return dateAsText ? dayMonthYear(value) : { date: value };
  if (trailingTabs && (field === 'name' || field === 'address')) return `${value}\t\t`;
  if (hyperlinks && /@/.test(value)) return { text: value, url: `mailto:${value}` };
  return value;
}

/** `2024-05-02` as `02-May-2024`. */
function dayMonthYear(date: string): string {
  const [year, month, day] = date.split('-');
  const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  return `${day}-${names[Number(month) - 1]}-${year}`;
}

function commentCell(comment: CellInput, input: DeclarationInput): CellInput {
  if (typeof comment !== 'string') return comment;
  const { richText, hyperlinks } = input.quirks ?? {};
  if (hyperlinks && /^https?:/.test(comment)) return { text: comment, url: comment };
  const half = Math.ceil(comment.length / 2);
  return richText ? { runs: [comment.slice(0, half), comment.slice(half)], phonetic: 'フリガナ' } : comment;
}

function answerCell(answer: CellInput, percentNumber: boolean): CellInput {
  return answer === '100%' && percentNumber ? { percent: 1 } : answer;
}

class DeclarationSheet {
  readonly cells: Sheet = {};
  readonly merges: string[] = [];
  private readonly template: TemplateName;
  private readonly layout: Layout;
  private readonly input: DeclarationInput;
  private readonly labels: Labels;

  constructor(template: TemplateName, layout: Layout, input: DeclarationInput, labels: Labels) {
    this.template = template;
    this.layout = layout;
    this.input = input;
    this.labels = labels;
  }

  head(): void {
    const { layout, input, template } = this;
    this.cells['D2'] = input.title ?? this.labels.at(SHEET, 'D2', TITLES[template]);
    this.cells['D3'] = LANGUAGES[input.language ?? 'en']!;
    this.cells['J3'] = input.revision ?? `Revision ${input.version}\n${layout.released}`;
  }

  company(): void {
    for (const field of COMPANY_FIELDS) {
      const address = this.layout.company[field];
      const label = address.replace('D', 'B');
      this.cells[label] = this.labels.at(SHEET, label, COMPANY[field]);
      const value = this.input.company?.[field];
      if (value !== undefined) this.cells[address] = companyCell(field, value, this.input);
      this.merges.push(`${address}:${address.replace('D', 'J')}`);
    }
  }

  private question(number: string, header: number): void {
    const words = QUESTIONS[this.template][number]!;
    const separator = /\d/.test(number) ? ')' : '.';
    const numbered = words.map((word) => `${number}${separator} ${word}`) as never as typeof words;
    this.cells[`B${header}`] = this.labels.at(SHEET, `B${header}`, numbered, ' (*)');
  }

  private answer(row: number, input: AnswerInput | string | number | null): void {
    const { answer, comment } = isAnswer(input) ? input : { answer: input, comment: undefined };
    const percentNumber = this.input.quirks?.percentNumber ?? this.layout.percentNumber;
    this.cells[`D${row}`] = answerCell(answer, percentNumber);
    if (comment !== undefined) this.cells[`G${row}`] = commentCell(comment, this.input);
    if (!this.input.quirks?.brokenMerges) this.merges.push(`D${row}:E${row}`, `G${row}:J${row}`);
  }

  /** The material's own row; the sorted slots show what the helper column has. */
  private materialLabel(row: number, slot: number, materials: readonly string[]): void {
    const material = materials[slot] ?? '';
    const label = `B${row}`;
    if (this.layout.scopeCells.length > 0) {
      this.cells[label] = {
        formula: `IF(AA${12 + slot}="","",AA${12 + slot}&"(*)")`,
        result: material && `${material}(*)`,
      };
    } else {
      this.cells[label] = this.labels.at(SHEET, label, MATERIALS[material]!, '  (*)');
    }
  }

  perMaterial(materials: readonly string[]): void {
    for (const [number, first] of Object.entries(this.layout.questions)) {
      this.question(number, first - 1);
      this.cells[`D${first - 1}`] = this.labels.at(SHEET, `D${first - 1}`, ANSWER);
      this.cells[`G${first - 1}`] = this.labels.at(SHEET, `G${first - 1}`, COMMENTS);
      const given: QuestionInput | undefined = this.input.answers?.[number];
      const slots = this.layout.scopeCells.length > 0 ? 10 : materials.length;
      for (let slot = 0; slot < slots; slot++) {
        const material = materials[slot];
        if (material && this.layout.only[number] && !this.layout.only[number].includes(material)) continue;
        this.materialLabel(first + slot, slot, materials);
        if (!material || given === undefined) continue;
        const one = isAnswer(given) || typeof given !== 'object' || given === null ? given : given[material];
        if (one !== undefined) this.answer(first + slot, one);
      }
    }
    for (const row of this.layout.hiddenNo) this.cells[`D${row}`] = 'No';
  }

  once(): void {
    for (const [number, row] of Object.entries(this.layout.companyQuestions)) {
      this.question(number, row);
      const given = this.input.answers?.[number];
      if (given !== undefined) this.answer(row, given as AnswerInput);
    }
  }
}

export function declarationSheet(
  template: TemplateName,
  layout: Layout,
  input: DeclarationInput,
  labels: Labels,
): SheetInput {
  const sheet = new DeclarationSheet(template, layout, input, labels);
  const materials = materialsOf(template, layout, input);
  sheet.head();
  sheet.company();
  Object.assign(sheet.cells, scopeCells(template, layout, input), sortedMaterials(layout, materials));
  sheet.perMaterial(materials);
  sheet.once();
  return { name: SHEET, cells: sheet.cells, merges: sheet.merges };
}
