/** The sheet Smelter List: formulas into the look-up sheet with the results that Excel keeps for them. */
import { columnLetters, columnNumber } from './address.ts';
import type { CellInput, FormulaCell, Plain } from './cell.ts';
import type { Labels } from './labels.ts';
import { type Layout, SMELTER_FIELDS, type SmelterField } from './layouts.ts';
import { COUNTRIES, SUBDIVISIONS } from './lookup.ts';
import type { LookupRow } from './lookup-sheet.ts';
import type { DeclarationInput, SmelterInput } from './spec.ts';
import { SMELTERS } from './words.ts';
import type { SheetInput } from './workbook.ts';

const SHEET = 'Smelter List';
const FIRST_ROW = 5;
const LOOKUP = "'Smelter Look-up'!";
/** Fields that users fill with 0 where they mean nothing. */
const ZEROED: readonly SmelterField[] = [
  'street',
  'idSource',
  'contactName',
  'contactEmail',
  'nextSteps',
  'mines',
  'mineCountries',
  'recycled',
  'comments',
];

type Auto = Partial<Record<SmelterField | 'standardName' | 'countryCode' | 'subdivision', Plain>>;

/** Columns of the look-up sheet that the formulas of each field point at. */
const LOOKED_UP: Readonly<Partial<Record<SmelterField | 'standardName', string>>> = {
  country: 'D',
  id: 'E',
  idSource: 'F',
  street: 'G',
  city: 'H',
  stateProvince: 'I',
  standardName: 'C',
};

const plain = (cell: CellInput | undefined): string => (typeof cell === 'string' ? cell : '');

/** Metal and look-up name that the row comes to: by its id (option A) or as chosen (option B). */
function chosen(smelter: SmelterInput, lookup: readonly LookupRow[]): { metal: string; name: string } {
  const byId = optionOf(smelter) === 'A' ? lookup.find(({ id }) => id && id === smelter.id) : undefined;
  return {
    metal: smelter.metal === undefined ? (byId?.metal ?? '') : plain(smelter.metal),
    name: smelter.lookup === undefined ? (byId?.standardName ?? '') : plain(smelter.lookup),
  };
}

const optionOf = (smelter: SmelterInput): 'A' | 'B' =>
  smelter.option ?? (smelter.id === undefined ? 'B' : 'A');

/** What Excel would show in the formula columns of a row. */
function results(smelter: SmelterInput, lookup: readonly LookupRow[]): Auto & { found?: LookupRow } {
  const { metal, name } = chosen(smelter, lookup);
  const special = /^smelter not (listed|yet identified)$/i.test(name);
  const key = metal + (special ? plain(smelter.name) : name);
  const found = name
    ? lookup.find((row) => (row.metal + row.lookup).toLowerCase() === key.toLowerCase())
    : undefined;
  const country = plain(smelter.country) || found?.country || '';
  const state = plain(smelter.stateProvince) || found?.stateProvince || '';
  const notListed = /^smelter not listed$/i.test(name);
  return {
    metal,
    lookup: name,
    country: found?.country ?? '',
    id: found?.id ?? '',
    idSource: found ? 'RMI' : notListed ? 'Enter smelter details' : '',
    street: found?.street ?? '',
    city: found?.city ?? '',
    stateProvince: found?.stateProvince ?? '',
    standardName: found?.standardName ?? '',
    countryCode: metal ? (Object.hasOwn(COUNTRIES, country) && COUNTRIES[country]) || 'Unknown' : '',
    subdivision: SUBDIVISIONS.find(([, subdivision]) => subdivision === state)?.[0] ?? '',
    ...(found && { found }),
  };
}

class SmelterSheet {
  readonly cells: Record<string, CellInput> = {};
  private readonly columns: Layout['smelters'];
  private readonly lookup: readonly LookupRow[];
  private readonly input: DeclarationInput;
  private readonly lastRow: number;
  private shares = new Map<string, number>();

  constructor(layout: Layout, input: DeclarationInput, lookup: readonly LookupRow[], lastRow: number) {
    this.columns = layout.smelters;
    this.input = input;
    this.lookup = lookup;
    this.lastRow = lastRow;
  }

  private put(column: string, row: number, cell: CellInput | undefined): void {
    if (cell !== undefined && cell !== null) this.cells[`${column}${row}`] = cell;
  }

  /** A formula of a column, alone or shared with the rows below. */
  private formula(column: string, row: number, code: string, result: Plain, error?: string): FormulaCell {
    const cell: FormulaCell = { formula: code, result, ...(error && { error }) };
    if (!this.input.quirks?.sharedFormulas) return cell;
    const first = !this.shares.has(column);
    if (first) this.shares.set(column, this.shares.size);
    const range = first ? { range: `${column}${row}:${column}${this.lastRow}` } : {};
    return { ...cell, shared: { index: this.shares.get(column)!, ...range } };
  }

  private auto(column: string, row: number, code: string, result: Plain): void {
    if (!this.input.quirks?.overtyped) this.put(column, row, this.formula(column, row, code, result));
    else if (result !== '') this.put(column, row, result);
  }

  /** The formulas that every row of the templates with a look-up has, filled or not. */
  private formulas(row: number, smelter: SmelterInput): void {
    const shown = results(smelter, this.lookup);
    const { metal, lookup } = this.columns;
    const typed = new Set(Object.keys(smelter));
    for (const [field, from] of [
      ['metal', 'A'],
      ['lookup', 'C'],
    ] as const) {
      if (typed.has(field)) continue;
      const code = `IF(LEN(A${row})=0,"",INDEX(${LOOKUP}$${from}:$${from},MATCH($A${row},${LOOKUP}$E:$E,0)))`;
      this.auto((field === 'metal' ? metal : lookup)!, row, code, shown[field] ?? '');
    }
    for (const [field, from] of Object.entries(LOOKED_UP)) {
      const overwritten = typed.has(field) && !(field === 'id' && optionOf(smelter) === 'A');
      if (overwritten && field !== 'standardName') continue;
      const column = field === 'standardName' ? 'R' : this.columns[field as SmelterField]!;
      const code = `IF(ISERROR($V${row}),"",INDEX(${LOOKUP}$${from}:$${from},$V${row}))`;
      this.auto(column, row, code, shown[field as SmelterField] ?? '');
    }
    this.auto(
      'S',
      row,
      `IF(B${row}="","",INDEX('C'!$A:$A,MATCH($E${row},'C'!$B:$B,0)))`,
      shown.countryCode ?? '',
    );
    this.auto(
      'T',
      row,
      `IF(B${row}="","",INDEX(SorP!$A:$A,MATCH($S${row}&$J${row},SorP!$C:$C,0)))`,
      shown.subdivision ?? '',
    );
    const match = `IF(C${row}="",NA(),MATCH($B${row}&$C${row},${LOOKUP}$J:$J,0))`;
    this.put(
      'V',
      row,
      this.formula('V', row, match, shown.found?.row ?? null, shown.found ? undefined : '#N/A'),
    );
    this.put('X', row, this.formula('X', row, `IF(C${row}="Smelter not listed",1,0)`, 0));
    this.put('AB', row, this.formula('AB', row, `B${row}&C${row}`, `${shown.metal}${shown.lookup}`));
  }

  private typed(row: number, smelter: SmelterInput): void {
    const optionA = optionOf(smelter) === 'A' && this.columns.idInput;
    for (const field of SMELTER_FIELDS) {
      const column = this.columns[field];
      if (!column) continue;
      const given = field === 'idInput' ? undefined : smelter[field];
      if (field === 'id' && optionA) this.put(this.columns.idInput!, row, given);
      else if (given !== undefined) this.put(column, row, given);
      else if (this.input.quirks?.zeros && ZEROED.includes(field) && !this.cells[`${column}${row}`])
        this.put(column, row, 0);
    }
  }

  row(row: number, smelter: SmelterInput, lookup: boolean): void {
    if (lookup) this.formulas(row, smelter);
    this.typed(row, smelter);
  }
}

/** The rows that smelters stand in, one after another but for the gaps asked for. */
export const smelterRow = (input: DeclarationInput, index: number): number =>
  FIRST_ROW + index * (1 + (input.quirks?.gaps ?? 0));

export function smelterSheet(
  layout: Layout,
  input: DeclarationInput,
  lookup: readonly LookupRow[],
  labels: Labels,
  revision: CellInput,
): SheetInput {
  const smelters = new Map(
    (input.smelters ?? []).map((smelter, index) => [smelterRow(input, index), smelter]),
  );
  const filled = Math.max(FIRST_ROW - 1, ...smelters.keys());
  const last = filled + (input.quirks?.blankRows ?? 20);
  const sheet = new SmelterSheet(layout, input, lookup, last);
  for (const field of SMELTER_FIELDS) {
    const column = layout.smelters[field];
    if (column) sheet.cells[`${column}4`] = labels.at(SHEET, `${column}4`, SMELTERS[field]);
  }
  const comments = layout.smelters.comments!;
  sheet.cells[`${comments}3`] = revision;
  for (let hidden = 1; hidden <= 3; hidden++) {
    sheet.cells[`${columnLetters(columnNumber(comments) + hidden)}4`] = [
      'Standard name',
      'Country code',
      'State / Province code',
    ][hidden - 1]!;
  }
  for (let row = FIRST_ROW; row <= last; row++) sheet.row(row, smelters.get(row) ?? {}, layout.lookup);
  return { name: SHEET, cells: sheet.cells };
}
