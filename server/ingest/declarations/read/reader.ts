/** What every part of reading a declaration needs at hand. */
import type { Finding } from '../../formats/finding.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { StrayRow, Unused } from '../declaration.ts';
import type { Labels } from '../labels.ts';
import type { Layout } from '../layouts/layout.ts';

export interface Reader {
  readonly workbook: Workbook;
  readonly labels: Labels;
  readonly layout: Layout;
  /** BCP 47 */
  readonly language: string;
  readonly findings: Finding[];
  readonly unused: Unused[];
  readonly strays: StrayRow[];
}
