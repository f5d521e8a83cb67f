/** The materials that a declaration covers, and which of them a row asks about. */
import { finding } from '../../formats/finding.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { isUncached, textOf } from '../cells.ts';
import type { Declaration } from '../declaration.ts';
import { type AnswerRow, DECLARATION, LABEL_COLUMN, type QuestionLayout } from '../layouts/layout.ts';
import { isMaterial, materialOf } from '../materials.ts';
import { isPlaceholder } from '../values.ts';
import type { Reader } from './reader.ts';

export type Scope = Declaration['materials'];

const DELETED = /^[(（]\s*delete\b/i;
const OTHER = /^other\b/i;

interface Chosen {
  /** As written, by which the template sorts. */
  written: string;
  material: string;
  cell: string;
}

/** Cells of the scope that name a material: not those that delete one, and the name given to an "other" one. */
function chosen(sheet: Sheet, reader: Reader): Chosen[] {
  const found: Chosen[] = [];
  for (const { cell: first, other } of reader.layout.scope) {
    const text = textOf(sheet.cell(first));
    const cell = other !== undefined && OTHER.test(text) ? other : first;
    const written = cell === first ? text : textOf(sheet.cell(cell));
    if (written === '' || DELETED.test(written) || OTHER.test(written) || isPlaceholder(written)) continue;
    const material = materialOf(written);
    if (material === undefined) tellNoMaterial(written, cell, reader);
    else found.push({ written, material, cell });
  }
  return found;
}

function tellNoMaterial(written: string, cell: string, reader: Reader): void {
  reader.unused.push({
    field: 'material in scope',
    value: written,
    sheet: DECLARATION,
    cell,
    why: 'not-read',
  });
  reader.findings.push(
    finding('VALUE_NOT_READ', {
      message: 'This is not the name of one material; answers about it name none.',
      sheet: DECLARATION,
      cell,
      got: written.slice(0, 200),
      expected: 'one material a cell',
    }),
  );
}

/** Materials of the rows of a question, for templates that ask about the same ones always. */
function fixed({ layout }: Reader): Scope {
  const first = layout.questions.find(({ rows }) => rows.some(({ material }) => material !== undefined));
  return (first?.rows ?? []).flatMap(({ material, row }) =>
    material === undefined ? [] : [{ material, sheet: DECLARATION, cell: `${LABEL_COLUMN}${row}` }],
  );
}

export class Materials {
  readonly scope: Scope;
  private readonly sheet: Sheet;
  private readonly reader: Reader;
  /** Materials in the order of the template's rows. */
  private readonly sorted: readonly string[];
  private readonly plainOrder: boolean;
  private told = false;

  constructor(sheet: Sheet, reader: Reader) {
    this.sheet = sheet;
    this.reader = reader;
    const picked = chosen(sheet, reader);
    const materials = new Map<string, Scope[number]>();
    for (const { material, cell } of picked) {
      if (!materials.has(material)) materials.set(material, { material, sheet: DECLARATION, cell });
    }
    this.scope = reader.layout.scope.length > 0 ? [...materials.values()] : fixed(reader);
    const collator = new Intl.Collator(reader.language, { sensitivity: 'base' });
    this.sorted = [
      ...new Set(
        picked
          .map(({ written }) => written)
          .sort(collator.compare)
          .map((name) => materialOf(name)!),
      ),
    ];
    this.plainOrder = picked.every(({ written }) => /^[\p{ASCII}]*$/u.test(written));
  }

  /** The material of an answer's row: what its label says, else what the template has there. */
  of(answer: AnswerRow, question: QuestionLayout): string | undefined {
    if (answer.slot === undefined && answer.material === undefined) return undefined;
    const label = this.sheet.cell(`${LABEL_COLUMN}${answer.row}`);
    const text = textOf(label);
    if (answer.slot === undefined) return isMaterial(text) ? materialOf(text) : answer.material;
    if (text !== '') return materialOf(text);
    if (label && !isUncached(label)) return undefined;
    return this.bySorting(answer.slot, question);
  }

  private bySorting(slot: number, question: QuestionLayout): string | undefined {
    const material = this.sorted[slot];
    if (material !== undefined && !this.plainOrder && !this.told) {
      this.told = true;
      this.reader.findings.push(
        finding('MATERIAL_ORDER_ASSUMED', {
          message:
            'The rows do not say which material they are about; the materials in scope were taken in their order.',
          sheet: DECLARATION,
          cell: `${LABEL_COLUMN}${question.header + 1}`,
          got: this.sorted.join(', ').slice(0, 200),
          expected: 'names of materials beside the answers',
        }),
      );
    }
    return material;
  }
}
