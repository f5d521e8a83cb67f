import type { Workbook } from '../workbook/workbook.ts';
import { type Finding, finding } from './finding.ts';

/** As many as a person will read. */
const SHOWN = 5;

/** That formulas of a workbook look into other files: they are not asked, the values saved with the formulas count. */
export function outsideLinks({ outsideLinks: links }: Workbook): Finding[] {
  if (links.length === 0) return [];
  const named = links.slice(0, SHOWN).join(', ') + (links.length > SHOWN ? ', ...' : '');
  const message = 'Formulas look into other files, which are not opened; their saved values count.';
  return [
    finding('LINKS_OUTSIDE', { message, got: named.slice(0, 200), values: { count: String(links.length) } }),
  ];
}
