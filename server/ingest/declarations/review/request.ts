/** A request back to the supplier: plain text in the language of the declaration, to be read before it is sent. */
import type { Finding, Severity } from '../../formats/finding.ts';
import type { Declaration } from '../declaration.ts';
import { fill } from './pattern.ts';
import { newestOn } from './releases.ts';
import { dateIn, quoted, shownValues } from './shown.ts';
import { ASKS, type Ask, type AskedCode, isAsked } from './words/asked.ts';
import { wordsOf } from './words/index.ts';
import type { Words } from './words/words.ts';

export interface Request {
  /** BCP 47: that of the declaration where there are words for it, else English. */
  language: string;
  text: string;
}

/** More points than this nobody works through; what is left out is counted. */
const MOST_POINTS = 60;
/** Cells named at one point; the rest are counted. */
const MOST_CELLS = 12;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };
const SHEETS = ['Declaration', 'Minerals Scope', 'Smelter List', 'Mine List', 'Product List', 'Checker'];

type Asked = Finding & { code: AskedCode };

interface Point {
  code: AskedCode;
  severity: Severity;
  sheet: string;
  cells: string[];
  text: string;
}

const textOf = (asked: Asked, words: Words): string =>
  fill(words.points[asked.code], shownValues(asked, words));

/** One point for findings that ask the same, with the cells of each. */
function pointsOf(findings: readonly Asked[], words: Words): Point[] {
  const points = new Map<string, Point>();
  for (const one of findings) {
    const text = textOf(one, words);
    const { code, severity, sheet = '' } = one;
    const cell = one.cell ?? (one.row === undefined ? undefined : fill(words.row, { row: String(one.row) }));
    const key = `${sheet}\n${text}`;
    const point = points.get(key) ?? { code, severity, sheet, cells: [], text };
    points.set(key, point);
    if (cell !== undefined && !point.cells.includes(cell)) point.cells.push(cell);
  }
  return [...points.values()];
}

/** By sheet, in the order of the tabs; within a sheet the most serious first, else as found. */
const inOrder = (points: readonly Point[]): Point[] =>
  [...points].sort((a, b) => placeOf(a.sheet) - placeOf(b.sheet) || RANK[a.severity] - RANK[b.severity]);

function placeOf(sheet: string): number {
  const place = SHEETS.indexOf(sheet);
  return place < 0 ? SHEETS.length : place;
}

function cellsOf({ cells }: Point, words: Words): string {
  const listed = cells.slice(0, MOST_CELLS).join(words.comma);
  const more = cells.length - MOST_CELLS;
  return more > 0 ? `${listed} (+${more})` : listed;
}

function listed(points: readonly Point[], words: Words): string[] {
  const lines: string[] = [];
  let sheet: string | undefined;
  for (const [index, point] of points.entries()) {
    if (point.sheet !== sheet) {
      ({ sheet } = point);
      lines.push('', sheet ? fill(words.onSheet, { sheet }) : words.onFile);
    }
    const { text } = point;
    lines.push(fill(words.point, { number: String(index + 1), cells: cellsOf(point, words), text }));
  }
  return lines;
}

function whatToDo(points: readonly Point[], newest: string | undefined, words: Words): string[] {
  const asks = new Set<Ask>(points.map(({ code }) => ASKS[code]));
  const lines = [
    asks.has('fill') && words.fill,
    asks.has('correct') && words.correct,
    asks.has('confirm') && words.confirm,
    asks.has('newest') && fill(words.newestTemplate, { newest }),
    words.sendBack,
  ];
  return lines.filter((line) => line !== false).map((line) => `- ${line}`);
}

/** The template that a new declaration is to be made in. */
function newestTemplate({ template }: Declaration, today: string): string | undefined {
  const asked = template === 'CRT' ? 'EMRT' : template;
  const version = newestOn(asked, today);
  return version === undefined ? undefined : `${asked} ${version}`;
}

/**
 * The text, where any finding is an error or a warning: greeting, the document that is meant, numbered points by sheet
 * with cell and what is asked, what to do, closing. Notices are asked about along with the rest, never alone. Nobody is
 * named but the company: the declaration's contact is a person of theirs.
 */
export function requestFor(
  declaration: Declaration,
  findings: readonly Finding[],
  today: string,
): Request | undefined {
  const asked = findings.filter((one): one is Asked => isAsked(one.code));
  if (asked.every(({ severity }) => severity === 'notice')) return undefined;
  const words = wordsOf(declaration.language);
  const all = pointsOf(asked, words);
  const most = [...all].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MOST_POINTS);
  const points = inOrder(most);
  const more = all.length - points.length;
  const { company, template, version } = declaration;
  const document = version === undefined ? template : `${template} ${version}`;
  const date = company.effectiveDate && dateIn(words.language, company.effectiveDate.value);
  const lines = [
    fill(words.subject, { document }),
    '',
    words.greeting,
    '',
    fill(words.opening, { document, company: company.name && quoted(company.name.value), date }),
    ...listed(points, words),
    ...(more > 0 ? ['', fill(words.more, { count: String(more) })] : []),
    '',
    words.whatToDo,
    ...whatToDo(points, newestTemplate(declaration, today), words),
    '',
    words.closing,
  ];
  return { language: words.language, text: `${lines.join('\n')}\n` };
}
