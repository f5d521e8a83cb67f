/** The report of one file as text for people. */
import { describeError } from '../errors.ts';
import type { Finding } from '../ingest/formats/finding.ts';
import type { MatchedCounts } from '../intake/batch.ts';
import type { FileReport } from '../intake/report.ts';
import type { CommandIo } from './command.ts';

/** Findings listed on a terminal; `--json` has them all. */
const SHOWN_FINDINGS = 10;

const isTables = ({ recognised }: FileReport): boolean => recognised?.format === 'tables';

const countsText = ({ counts }: FileReport): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'no rows';

const titleOf = ({ recognised }: FileReport): string =>
  recognised ? `${recognised.title}${recognised.language ? ` (${recognised.language})` : ''}` : '';

export function findingLine({ severity, code, message, sheet, cell, row, column, got }: Finding): string {
  const at = [sheet, cell ?? (row === undefined ? undefined : `row ${row}`), column]
    .filter(Boolean)
    .join(' ');
  return `  ${severity} ${code}${at ? ` at ${at}` : ''}: ${message}${got === undefined ? '' : `; got ${JSON.stringify(got)}`}`;
}

function describeNotices({ notices, faults, moreFaults }: FileReport, io: CommandIo): void {
  for (const notice of notices) {
    const place = [notice.file, notice.column && `column ${notice.column}`].filter(Boolean).join(', ');
    io.err(`note ${notice.code}${place ? ` at ${place}` : ''}: ${notice.message}`);
  }
  for (const fault of faults) io.err(describeError(fault));
  if (moreFaults) io.err(`and ${moreFaults} more faults`);
}

/** `40 rows read, 39 kept, 1 refused`, and what became of them. */
function outcome(report: FileReport): string {
  const { rows, added, unchanged, space } = report;
  const read = isTables(report) ? '' : `${rows.read} rows read, ${rows.kept} kept, ${rows.refused} refused; `;
  switch (report.state) {
    case 'imported':
      return `import ${report.import} of space ${space}: ${read}${added} rows added (${countsText(report)}), ${unchanged} there already`;
    case 'would-import':
      return `${read}would add ${added} rows to space ${space} (${countsText(report)}); ${unchanged} are there already`;
    case 'unchanged':
      return `the same file as import ${report.import} of space ${space}: nothing changed`;
    case 'cancelled':
      return 'given up, nothing written';
    case 'refused':
      return `refused, nothing written (${countsText(report)})`;
  }
}

/** What a person does next. */
function consequences({ grade, replaces, request, ...report }: FileReport): string[] {
  const reasons = grade?.reasons.length ? ` (${grade.reasons.join(', ')})` : '';
  return [
    ...(grade ? [`grade ${grade.grade}${reasons}`] : []),
    ...(replaces.length ? [`replaces ${replaces.join(', ')}`] : []),
    ...(request && report.import !== null
      ? [`orepath request ${report.import} prints the request back`]
      : []),
  ];
}

export function describeFile(report: FileReport, io: CommandIo): void {
  describeNotices(report, io);
  const title = isTables(report) ? '' : titleOf(report);
  io.out(`${report.path}: ${title ? `${title}; ` : ''}${outcome(report)}`);
  for (const line of consequences(report)) io.out(`  ${line}`);
  for (const finding of report.findings.slice(0, SHOWN_FINDINGS)) io.out(findingLine(finding));
  const more = report.moreFindings + Math.max(0, report.findings.length - SHOWN_FINDINGS);
  if (more > 0) io.out(`  and ${more} more findings`);
}

/** What who-is-who found of all files together. */
export function describeMatched(counts: readonly MatchedCounts[], io: CommandIo): void {
  const matched = counts.reduce((sum, count) => sum + count.matched, 0);
  const waiting = counts.reduce((sum, count) => sum + count.waiting, 0);
  const next = waiting > 0 ? ' (orepath matches lists them)' : '';
  io.out(`who is who: ${matched} joined by an identifier, ${waiting} wait for a decision${next}`);
}
