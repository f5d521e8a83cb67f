/** The findings as a table that people read, and that Markdown takes as it is. */
import { type Finding, held, short } from './report.ts';

const HEADINGS = ['case', 'what', 'size', 'least', 'to', 'against', 'target', 'met'];

export function tableOf(findings: readonly Finding[]): string {
  const rows = [HEADINGS, ...findings.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}

function cellsOf(finding: Finding): string[] {
  const { name, title, size, unit, value, max, target } = finding;
  return [
    name,
    title,
    size.replaceAll(/\B(?=(\d{3})+\b)/g, ','),
    `${short(value)} ${unit}`.trim(),
    short(max),
    held(finding),
    target?.words ?? '',
    target ? (target.met ? 'yes' : 'NO') : '',
  ];
}
