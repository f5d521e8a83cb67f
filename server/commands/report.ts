/** `orepath report BUYER` and `orepath report --all`: a report as a file; with `--verify` it checks one. */
import { basename } from 'node:path';
import { LANGS, type Lang } from '../../common/words/lang.ts';
import { invalidArgument } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { Progress } from '../reports/desk.ts';
import { FORMATS, type FormatName } from '../reports/formats/formats.ts';
import { makeReport, type ReportInput } from '../reports/make.ts';
import { readPrevious } from '../reports/previous/read-previous.ts';
import { renderReport } from '../reports/render.ts';
import { REPORT_KINDS } from '../reports/request.ts';
import { refuseTarget, writeWhole } from '../reports/write-file.ts';
import type { Command, CommandCall, CommandIo, Options } from './command.ts';
import { lensedAskerOf, supplyInputOf, withOwnShares } from './question.ts';
import { profileNamed } from './report-profile.ts';
import { reportProgress } from './report-progress.ts';
import { verifyReport } from './verify-report.ts';

const textOf = (options: Options, name: string): string | undefined => options[name] as string | undefined;

/** One of a list, by option. Throws INVALID_ARGUMENT that names them all. */
function oneOf<T extends string>(field: string, known: readonly T[], named: string): T {
  if (known.includes(named as T)) return named as T;
  throw invalidArgument(field, `one of ${known.join(', ')}`, named);
}

/** What is asked for, but the names that the asker knows. Throws INVALID_ARGUMENT and UNKNOWN_PROFILE. */
function inputOf({ args, options }: CommandCall): ReportInput {
  const [buyer = null] = args;
  const all = options['all'] === true;
  if (all && buyer !== null) throw invalidArgument('buyer', 'left out beside --all', buyer);
  const kind = textOf(options, 'kind') ?? (all ? 'portfolio' : 'tier-n');
  return {
    kind: oneOf('kind', REPORT_KINDS, kind),
    buyer,
    risk: textOf(options, 'risk') ?? null,
    profile: profileNamed(options),
    withoutDeclarers: options['withoutDeclarers'] === true,
    ...supplyInputOf(options),
  };
}

/** The part of the work that making the content is; rendering is the rest. */
const MAKING = 0.7;

/** Makes the content and the bytes of the file. */
async function make(parts: Parts, call: CommandCall, io: CommandIo, progress: Progress) {
  const { options } = call;
  const format = oneOf('format', Object.keys(FORMATS) as FormatName[], String(options['format']));
  const lang: Lang = oneOf('lang', LANGS, String(options['lang'] ?? 'en'));
  const input = inputOf(call);
  const earlier = textOf(options, 'previous');
  const previous = earlier === undefined ? null : await readPrevious(earlier);
  const { shares, ...own } = withOwnShares(parts, options);
  const { asker, lens } = await lensedAskerOf(own.parts, options, io, input.buyer);
  const asked = { ...input, lens, shares, previous };
  const making: Progress = (step, done) => progress(step, done * MAKING);
  const content = await makeReport(asked, asker, parts.store, parts.now(), making);
  progress(`${format} ${lang}`, MAKING);
  // laying out a large report takes the memory that answers were made in
  await parts.work.rest();
  return { content, bytes: await renderReport(content, format, lang, io.signal) };
}

async function write(parts: Parts, call: CommandCall, io: CommandIo, progress: Progress): Promise<number> {
  const { options } = call;
  const out = textOf(options, 'out');
  if (out === undefined) throw invalidArgument('out', 'a file to write, -o FILE', 'none');
  if (basename(out) === '-') throw invalidArgument('out', 'a file: reports are not written to stdout', '-');
  await refuseTarget(out);
  const { content, bytes } = await make(parts, call, io, progress);
  await writeWhole(out, bytes);
  if (options['json']) io.out(JSON.stringify({ id: content.id, file: out, bytes: bytes.length }));
  else io.out(`${out}: report ${content.id}, ${bytes.length} bytes`);
  return 0;
}

export const report: Command = {
  async run(parts, call, io) {
    const verified = textOf(call.options, 'verify');
    const { progress, stop } = reportProgress(parts, io);
    try {
      if (verified !== undefined) return await verifyReport(parts, verified, call.options, io, progress);
      return await write(parts, call, io, progress);
    } finally {
      stop();
    }
  },
};
