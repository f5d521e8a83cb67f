/** `orepath report --verify FILE`: whether a report's file is what the data give. */
import type { Parts } from '../parts.ts';
import type { Progress } from '../reports/desk.ts';
import { GENERATOR, makeReport, type ReportInput } from '../reports/make.ts';
import { renderReport } from '../reports/render.ts';
import type { Report } from '../reports/report.ts';
import { type ReadReport, readReport } from '../reports/verify/read-report.ts';
import { type Verdict, verify } from '../reports/verify/verify.ts';
import type { CommandIo, Options } from './command.ts';
import { lensedAskerOf, withOwnShares } from './question.ts';
import { isOwnProfile, profileNamed } from './report-profile.ts';

/** The part of the work that making the report anew is. */
const MAKING = 0.6;
/** Differences listed for people at most; `--json` lists all. */
const SHOWN = 20;

/** Exit status: 0 the same, 1 not. Throws NOT_A_REPORT and what making the report throws. */
export async function verifyReport(
  parts: Parts,
  path: string,
  options: Options,
  io: CommandIo,
  progress: Progress,
): Promise<number> {
  const read = await readReport(path);
  const verdict = await verify(read, {
    generator: GENERATOR,
    make: () => madeAnew(parts, read, options, io, progress),
    render(report, format, lang) {
      progress(`${format} ${lang}`, MAKING);
      return renderReport(report, format, lang, io.signal);
    },
  });
  if (options['json']) io.out(JSON.stringify({ file: path, ...verdict }));
  else for (const line of linesOf(path, verdict)) io.out(line);
  return verdict.verdict === 'same' ? 0 : 1;
}

/** From the question that the file states; what it names by id and the service does not know comes by file. */
async function madeAnew(
  parts: Parts,
  { content }: ReadReport,
  options: Options,
  io: CommandIo,
  progress: Progress,
): Promise<Report> {
  const { request } = content;
  const asked = {
    ...options,
    lens: options['lens'] ?? request.lens,
    shares: options['shares'] ?? request.shares,
  };
  const { shares, ...own } = withOwnShares(parts, asked);
  const at = request.knownAt === null ? {} : { knownAt: request.knownAt };
  const { asker, lens } = await lensedAskerOf(own.parts, { ...asked, ...at }, io);
  const profile = profileNamed(isOwnProfile(options) ? options : { profile: request.profile });
  const input: ReportInput = { ...request, profile, lens, shares };
  const making: Progress = (step, done) => progress(step, done * MAKING);
  return makeReport(input, asker, parts.store, parts.now(), making);
}

function linesOf(path: string, verdict: Verdict): string[] {
  const { id, moves, failure, generator, knownAtOpen } = verdict;
  const lines = [`${path}: report ${id}: ${VERDICTS[verdict.altered ?? verdict.verdict]}`];
  if (failure) lines.push(`  no such report can be made any more: ${failure.code}: ${failure.message}`);
  if (verdict.verdict === 'same') return lines;
  if (generator.file !== generator.here)
    lines.push(
      `  written by ${generator.file}, compared by ${generator.here}: versions may say the same otherwise`,
    );
  if (knownAtOpen)
    lines.push('  it counts everything on record: it was compared with all that is on record now');
  for (const { at, what, before, after } of moves.slice(0, SHOWN))
    lines.push(`  ${at}: ${what === 'changed' ? `${brief(before)} -> ${brief(after)}` : what}`);
  if (moves.length > SHOWN) lines.push(`  and ${moves.length - SHOWN} more (--json lists all)`);
  return lines;
}

const VERDICTS = {
  same: 'the same, byte for byte',
  moved: 'the file is as it was written; the data have moved',
  content: 'the file was altered: its content does not agree with its own hash',
  rendering: 'the file was altered: what it shows does not agree with the content that it carries',
  altered: 'the file was altered',
} as const;

const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
