/** `orepath report BUYER` and `orepath report --all`: a report as a file; with `--verify` it checks one. */
import { LANGS, type Lang } from '../../common/words/lang.ts';
import { invalidArgument } from '../errors.ts';
import { FORMATS, type FormatName } from '../reports/formats/formats.ts';
import { makeReport, type ReportInput } from '../reports/make.ts';
import { readPrevious } from '../reports/previous/read-previous.ts';
import { renderReport } from '../reports/render.ts';
import { REPORT_KINDS } from '../reports/request.ts';
import { refuseTarget, writeWhole } from '../reports/write-file.ts';
import type { Command, CommandCall, CommandIo, Options } from './command.ts';
import { lensedAskerOf, supplyInputOf, withOwnShares } from './question.ts';
import { profileNamed } from './report-profile.ts';
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

/** Says how far it is where somebody looks. */
const toldBy =
  (io: CommandIo) =>
  (step: string, done: number): void =>
    io.progress?.(`${step} ${Math.floor(done * 100)}%`);

export const report: Command = {
  async run(parts, call, io) {
    const { options } = call;
    const verified = textOf(options, 'verify');
    if (verified !== undefined) return verifyReport(parts, verified, options, io);
    const format = oneOf('format', Object.keys(FORMATS) as FormatName[], String(options['format']));
    const lang: Lang = oneOf('lang', LANGS, String(options['lang'] ?? 'en'));
    const input = inputOf(call);
    const out = textOf(options, 'out');
    if (out === undefined) throw invalidArgument('out', 'a file to write, -o FILE', 'none');
    await refuseTarget(out);
    const earlier = textOf(options, 'previous');
    const previous = earlier === undefined ? null : await readPrevious(earlier);
    const { shares, ...own } = withOwnShares(parts, options);
    const { asker, lens } = await lensedAskerOf(own.parts, options, io);
    const progress = toldBy(io);
    const asked = { ...input, lens, shares, previous };
    const content = await makeReport(asked, asker, parts.store, parts.now(), progress);
    progress('rendering', 0.9);
    // laying out a large report takes the memory that answers were made in
    await parts.work.rest();
    const bytes = await renderReport(content, format, lang, io.signal);
    await writeWhole(out, bytes);
    if (options['json']) io.out(JSON.stringify({ id: content.id, file: out, bytes: bytes.length }));
    else io.out(`${out}: report ${content.id}, ${bytes.length} bytes`);
    return 0;
  },
};
