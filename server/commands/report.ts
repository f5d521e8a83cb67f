/** `orepath report BUYER` and `orepath report --all`: a report as a file. */
import { LANGS, type Lang } from '../../common/words/lang.ts';
import { invalidArgument } from '../errors.ts';
import { FORMATS, type FormatName } from '../reports/formats/formats.ts';
import { makeReport, type ReportInput } from '../reports/make.ts';
import type { Profile } from '../reports/profile/profile.ts';
import { namedProfile, readProfileFile } from '../reports/profile/profiles.ts';
import { renderReport } from '../reports/render.ts';
import { REPORT_KINDS } from '../reports/request.ts';
import { refuseTarget, writeWhole } from '../reports/write-file.ts';
import type { Command, CommandCall, CommandIo, Options } from './command.ts';
import { isOwnFile, lensedAskerOf, supplyInputOf, withOwnShares } from './question.ts';

const textOf = (options: Options, name: string): string | undefined => options[name] as string | undefined;

/** One of a list, by option. Throws INVALID_ARGUMENT that names them all. */
function oneOf<T extends string>(field: string, known: readonly T[], named: string): T {
  if (known.includes(named as T)) return named as T;
  throw invalidArgument(field, `one of ${known.join(', ')}`, named);
}

/** `--profile` by id, or the absolute path of a file. Throws UNKNOWN_PROFILE and what reading one throws. */
export function profileOf(options: Options): Profile {
  const named = textOf(options, 'profile');
  return named !== undefined && isOwnFile(named) ? readProfileFile(named) : namedProfile(named);
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
    profile: profileOf(options),
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
    const format = oneOf('format', Object.keys(FORMATS) as FormatName[], String(options['format']));
    const lang: Lang = oneOf('lang', LANGS, String(options['lang'] ?? 'en'));
    const input = inputOf(call);
    const out = textOf(options, 'out');
    if (out === undefined) throw invalidArgument('out', 'a file to write, -o FILE', 'none');
    await refuseTarget(out);
    const { shares, ...own } = withOwnShares(parts, options);
    const { asker, lens } = await lensedAskerOf(own.parts, options, io);
    const progress = toldBy(io);
    const content = await makeReport({ ...input, lens, shares }, asker, parts.store, parts.now(), progress);
    progress('rendering', 0.9);
    const bytes = await renderReport(content, format, lang, io.signal);
    await writeWhole(out, bytes);
    if (options['json']) io.out(JSON.stringify({ id: content.id, file: out, bytes: bytes.length }));
    else io.out(`${out}: report ${content.id}, ${bytes.length} bytes`);
    return 0;
  },
};
