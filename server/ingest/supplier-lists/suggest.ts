/** Suggests a mapping from what the header says and what the cells are, with a score and a reason for each column. */
import { countsRows, fieldByContent, fitted } from './content-fit.ts';
import { isCurrency } from './currencies.ts';
import { decimalSignOf } from './decimal-sign.ts';
import { type FoundHeader, headerTexts } from './find-header.ts';
import { fieldsOf, type NamedField, speaksOfSuppliers } from './header-fields.ts';
import { type Field, type MappedColumn, type Mapping, REPEATABLE } from './mapping.ts';
import { MOST_COLUMNS, type TableCell } from './table.ts';
import { unitOf } from './units.ts';

/** A mapping, and why a person should look at it before it is used; without doubts it is used as it is. */
export interface Suggestion {
  mapping: Mapping;
  doubts: readonly string[];
}

/** Below this a column is kept as a note. */
const LEAST = 0.6;
/** Two candidates as near as this are a doubt. */
const NEAR = 0.1;
/** What changes figures or who is who: these are not guessed. */
const WEIGHTY: ReadonlySet<Field> = new Set([
  'id',
  'name',
  'material',
  'quantity',
  'spend',
  'share',
  'currency',
  'unit',
  'customer-id',
  'customer-name',
]);

interface Column {
  index: number;
  title: string;
  cells: readonly TableCell[];
  candidates: readonly NamedField[];
}

/** Headers such as “Supplier” or “Lieferant” may head names as well as numbers. */
const EITHER = new Set(
  'supplier vendor suppliers vendors lieferant kreditor fournisseur proveedor fornitore fornecedor 取引先 仕入先 サプライヤー 業者 発注先 購入先 供应商 供應商 厂商 廠商'.split(
    ' ',
  ),
);

/** A number within the list names no supplier: in the next list it is another's. */
const isRowCount = ({ field, score }: NamedField, cells: readonly TableCell[]): boolean =>
  field === 'id' && score <= LEAST && countsRows(cells);

/** What a header may mean, weighed by the cells; where it may head names as well as numbers, they decide. */
function candidatesOf(title: string, cells: readonly TableCell[]): NamedField[] {
  const named = fieldsOf(title).filter((each) => !isRowCount(each, cells));
  const [best] = named;
  if (!best) return [];
  const isWhom = ({ field }: NamedField): boolean => field === 'id' || field === 'name';
  if (!EITHER.has(title.normalize('NFKC').toLowerCase())) {
    return named.map((each) => (isWhom(each) ? each : fitted(each, cells)));
  }
  const other: NamedField = { ...best, field: best.field === 'id' ? 'name' : 'id', score: best.score - 0.2 };
  // a header that says outright which of both it heads goes before
  return [...named, other].map((each) => fitted({ ...each, score: each.score - 0.05 }, cells));
}

/** Longer cells say nothing of their column that their beginning does not. */
const MOST_LOOKED_AT = 200;

const cutCell = (cell: TableCell): TableCell =>
  typeof cell === 'string' ? cell.slice(0, MOST_LOOKED_AT) : cell;

function columnsOf({ header, sample }: FoundHeader): Column[] {
  return headerTexts(header).map((title, index) => {
    const cells = sample
      .map(({ cells }) => cutCell(cells[index] ?? ''))
      .filter((cell) => String(cell).trim() !== '');
    const named = candidatesOf(title.slice(0, MOST_LOOKED_AT), cells);
    const content = named.length === 0 ? fieldByContent(cells) : undefined;
    return {
      index,
      title,
      cells,
      candidates: [...named, ...(content ? [content] : [])].sort((a, b) => b.score - a.score),
    };
  });
}

const quoted = ({ title, index }: Column): string => (title === '' ? `column ${index + 1}` : `“${title}”`);

/** Whether a column such as “Vendor” beside “Vendor No” has the names: its cells may be such, and no other column's are. */
const mayName = (column: Column, columns: readonly Column[]): boolean =>
  column.candidates.some(({ field, score }) => field === 'name' && score >= LEAST) &&
  !columns.some((other) => other !== column && other.candidates[0]?.field === 'name');

/** Gives each field to the column that fits it best; a column that loses its first takes its next. */
function assign(columns: readonly Column[], doubts: string[]): Map<Column, NamedField> {
  const given = new Map<Column, NamedField>();
  const taken = new Map<Field, { column: Column; score: number }>();
  const all = columns.flatMap((column) => column.candidates.map((named) => ({ column, named })));
  all.sort((a, b) => b.named.score - a.named.score || a.column.index - b.column.index);
  for (const { column, named } of all) {
    if (given.has(column)) continue;
    const holder = REPEATABLE.has(named.field) ? undefined : taken.get(named.field);
    if (named.score < LEAST) {
      if (WEIGHTY.has(named.field) && named === column.candidates[0] && !holder) {
        doubts.push(`${quoted(column)} may be ${named.field}: ${named.reason}`);
      }
      continue;
    }
    if (holder) {
      if (named.field === 'id' && mayName(column, columns)) continue;
      if (WEIGHTY.has(named.field) && named === column.candidates[0] && holder.score - named.score < NEAR) {
        doubts.push(`${quoted(holder.column)} and ${quoted(column)} may both be ${named.field}`);
      }
      continue;
    }
    given.set(column, named);
    taken.set(named.field, { column, score: named.score });
  }
  return given;
}

/** The unit or currency that a header has in brackets: `Amount (JPY)`. */
function bracketed(title: string): string | undefined {
  return /[([【〔](.{1,12}?)[)\]】〕]/u.exec(title.normalize('NFKC'))?.[1]?.trim();
}

function constantsOf(given: ReadonlyMap<Column, NamedField>): Mapping['constants'] {
  const fields = new Set([...given.values()].map(({ field }) => field));
  const found: { unit?: string; currency?: string } = {};
  for (const [column, { field }] of given) {
    const word = bracketed(column.title);
    if (word === undefined) continue;
    if (field === 'spend' && !fields.has('currency') && isCurrency(word)) found.currency = word;
    if (field === 'quantity' && !fields.has('unit') && /kg|pcs/.test(unitOf(word).unit)) found.unit = word;
  }
  return found;
}

/** English, Japanese and Chinese lists write 1,234 for a thousand and more. */
const groupsByComma = (columns: readonly Column[]): boolean =>
  columns.some(({ title }) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(title)) ||
  columns.some(({ title }) => /\b(?:supplier|vendor|spend|amount|quantity|currency|country)\b/i.test(title));

const AMOUNT_FIELDS: ReadonlySet<Field> = new Set(['spend', 'quantity', 'share']);

const isPercent = ({ title, cells }: Column): boolean =>
  /%|％|percent/i.test(title) ||
  cells.some((cell) => /[%％]/.test(String(cell)) || Number(String(cell).replace(',', '.')) > 1);

/** 40% beside 0.6: that may be 60% or 0.6%. */
function percentDoubt({ title, cells }: Column): string | undefined {
  const texts = cells.map((cell) => String(cell).normalize('NFKC').trim());
  const signed = texts.find((text) => text.endsWith('%'));
  const plain = texts.filter((text) => !text.endsWith('%')).map((text) => Number(text.replace(',', '.')));
  const told = /%|percent/i.test(title.normalize('NFKC')) || plain.some((value) => value > 1);
  const part = plain.find((value) => value > 0);
  if (told || signed === undefined || part === undefined) return undefined;
  return `${part} may be a part of 1 or a percentage: others are as ${signed}`;
}

function sharesOf(given: ReadonlyMap<Column, NamedField>): Mapping['shares'] {
  const fields = new Set([...given.values()].map(({ field }) => field));
  const from = (['share', 'spend', 'quantity'] as const).find((field) => fields.has(field)) ?? 'none';
  const share = [...given].find(([, { field }]) => field === 'share')?.[0];
  return { from, percent: share !== undefined && isPercent(share), complete: false };
}

/** Headers that are blank or come twice are told by their number. */
function nameOf(column: Column, columns: readonly Column[]): string | number {
  const same = columns.filter(({ title }) => title === column.title);
  return column.title === '' || same.length > 1 ? column.index + 1 : column.title;
}

function mappedColumns(columns: readonly Column[], given: ReadonlyMap<Column, NamedField>): MappedColumn[] {
  const note: NamedField = { field: 'note', score: 0, reason: 'nothing told what it is' };
  return columns
    .filter((column) => column.title !== '' || column.cells.length > 0)
    .map((column) => {
      const { field, authority, score, reason } = given.get(column) ?? {
        ...note,
        ...(column.candidates[0] && { reason: column.candidates[0].reason }),
      };
      return {
        column: nameOf(column, columns),
        field,
        ...(authority !== undefined && { authority }),
        score: Math.round(score * 100) / 100,
        reason,
      };
    });
}

/** The mapping of a table whose header was found. */
export function suggestMapping(found: FoundHeader): Suggestion {
  const doubts: string[] = [];
  const columns = columnsOf(found);
  const given = assign(columns, doubts);
  const amounts = [...given]
    .filter(([, { field }]) => AMOUNT_FIELDS.has(field))
    .flatMap(([{ cells }]) => cells);
  const sign = decimalSignOf(amounts, groupsByComma(columns));
  if (sign.doubt !== undefined) doubts.push(sign.doubt);
  if (found.header.cells.length > MOST_COLUMNS) doubts.push(`more than ${MOST_COLUMNS} columns`);
  const share = [...given].find(([, { field }]) => field === 'share')?.[0];
  const percent = share && percentDoubt(share);
  if (percent !== undefined) doubts.push(percent);
  const fields = new Set([...given.values()].map(({ field }) => field));
  if (!fields.has('id') && !fields.has('name')) doubts.push('no column names the suppliers');
  const { sheet, encoding, delimiter } = found.layout;
  if (![sheet ?? '', ...columns.map(({ title }) => title)].some(speaksOfSuppliers)) {
    doubts.push('no header says that these are suppliers');
  }
  return {
    doubts,
    mapping: {
      version: 1,
      header: headerTexts(found.header),
      ...(sheet !== undefined && { sheet }),
      ...(encoding !== undefined && { encoding }),
      ...(delimiter !== undefined && { delimiter }),
      decimal: sign.decimal,
      columns: mappedColumns(columns, given),
      constants: constantsOf(given),
      shares: sharesOf(given),
    },
  };
}
