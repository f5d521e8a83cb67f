import { OrepathError } from '../../errors.ts';
import type { Probe } from '../formats/probe.ts';
import { fieldsOf, speaksOfSuppliers } from './header-fields.ts';
import {
  firstLines,
  type Line,
  layoutsOf,
  MOST_COLUMNS,
  type TableCell,
  type TableOptions,
} from './table.ts';

/** Lines that may come before a header: titles, dates, filters of an export. */
const MOST_ABOVE = 30;
/** Lines that a suggestion looks at. */
export const SAMPLE = 500;

/** A table with its header found. */
export interface FoundHeader {
  layout: TableOptions;
  header: Line;
  /** Lines below the header, the first of them. */
  sample: readonly Line[];
}

const textOf = (cell: TableCell): string => String(cell).normalize('NFC').trim();

/** Columns beyond the most that a list has are not looked at. */
export const headerTexts = ({ cells }: Line): string[] => cells.slice(0, MOST_COLUMNS).map(textOf);

/** How much a line looks like the header of a supplier list: what its cells name, each field once. */
function worthOf(line: Line): number {
  const best = new Map<string, number>();
  for (const cell of line.cells.slice(0, MOST_COLUMNS)) {
    const [found] = typeof cell === 'string' && cell.length <= 80 ? fieldsOf(cell) : [];
    if (!found) continue;
    const key = `${found.field} ${found.authority ?? ''}`;
    best.set(key, Math.max(best.get(key) ?? 0, found.score));
  }
  const whom = best.has('id ') || best.has('name ');
  const told = line.cells.some((cell) => typeof cell === 'string' && speaksOfSuppliers(cell));
  // a table that never says supplier must have more than a name and a number to be taken for a supplier list
  if (!whom || best.size < (told ? 2 : 4)) return 0;
  return [...best.values()].reduce((sum, score) => sum + score, 0) + (told ? 1 : 0);
}

/** Wrong separators make lines that cannot be read; that is no fault of the file. */
async function linesIn(probe: Probe, layout: TableOptions): Promise<Line[]> {
  try {
    return await firstLines(probe, layout, MOST_ABOVE + SAMPLE);
  } catch (error) {
    if (error instanceof OrepathError && error.code === 'MALFORMED_CSV') return [];
    throw error;
  }
}

/** Visible sheets first: a hidden one is asked only where they have no header. */
async function layoutsFrom(probe: Probe): Promise<{ layout: TableOptions; hidden: boolean }[]> {
  const hidden = (await probe.workbook())?.hiddenSheets ?? new Set();
  const layouts = (await layoutsOf(probe)).map((layout) => ({
    layout,
    hidden: hidden.has(layout.sheet ?? ''),
  }));
  return layouts.sort((a, b) => Number(a.hidden) - Number(b.hidden));
}

/** The other visible sheets that have the same header near their top. */
export async function sheetsLike(probe: Probe, { layout, header }: FoundHeader): Promise<string[]> {
  const [wanted, found] = [headerTexts(header).join('\x1f'), [] as string[]];
  for (const { layout: each, hidden } of await layoutsFrom(probe)) {
    if (hidden || each.sheet === undefined || each.sheet === layout.sheet) continue;
    const lines = await firstLines(probe, each, MOST_ABOVE);
    if (lines.some((line) => headerTexts(line).join('\x1f') === wanted)) found.push(each.sheet);
  }
  return found;
}

/**
 * The line that `fits` gives the highest worth above 0, over every sheet or separator that `within` leaves open; the first
 * of equals.
 */
export async function findHeader(
  probe: Probe,
  within: TableOptions = {},
  fits: (line: Line) => number = worthOf,
): Promise<FoundHeader | undefined> {
  let best: { found: FoundHeader; worth: number } | undefined;
  for (const { layout: each, hidden } of await layoutsFrom(probe)) {
    if (best && hidden) break;
    if (within.sheet !== undefined && each.sheet !== within.sheet) continue;
    if (within.delimiter !== undefined && each.delimiter !== within.delimiter) continue;
    const layout = { ...each, ...within };
    const lines = await linesIn(probe, layout);
    for (const [i, header] of lines.slice(0, MOST_ABOVE).entries()) {
      const worth = fits(header);
      if (worth <= (best?.worth ?? 0)) continue;
      best = { worth, found: { layout, header, sample: lines.slice(i + 1, i + 1 + SAMPLE) } };
    }
  }
  return best?.found;
}
