/** `orepath report BUYER` and `orepath report --all`: a report as a file. */
import { LANGS, type Lang } from '../../common/words/lang.ts';
import { invalidArgument } from '../errors.ts';
import { FORMATS, type Format, type FormatName } from '../reports/formats/formats.ts';
import { makeReport } from '../reports/make.ts';
import { writeWhole } from '../reports/write-file.ts';
import type { Command, Options } from './command.ts';
import { oneOrAll } from './one-or-all.ts';
import { lensedAskerOf, supplyInputOf, withOwnShares } from './question.ts';

function formatOf(options: Options): Format {
  const named = String(options['format']);
  if (Object.hasOwn(FORMATS, named)) return FORMATS[named as FormatName];
  throw invalidArgument('format', `one of ${Object.keys(FORMATS).join(', ')}`, named);
}

function langOf(options: Options): Lang {
  const named = String(options['lang'] ?? 'en');
  if (LANGS.includes(named as Lang)) return named as Lang;
  throw invalidArgument('lang', `one of ${LANGS.join(', ')}`, named);
}

export const report: Command = {
  async run(parts, call, io) {
    const { options } = call;
    const buyer = oneOrAll(call);
    const [format, lang] = [formatOf(options), langOf(options)];
    const { shares, ...own } = withOwnShares(parts, options);
    const { asker, lens } = await lensedAskerOf(own.parts, options, io);
    const input = {
      kind: buyer === null ? 'portfolio' : 'tier-n',
      buyer,
      risk: (options['risk'] as string | undefined) ?? '',
      lens,
      shares,
      ...supplyInputOf(options),
    } as const;
    const content = await makeReport(input, asker, parts.store, parts.now());
    const bytes = await format.render(content, lang);
    const out = String(options['out']);
    await writeWhole(out, bytes);
    if (options['json']) io.out(JSON.stringify({ id: content.id, file: out, bytes: bytes.length }));
    else io.out(`${out}: report ${content.id}, ${bytes.length} bytes`);
    return 0;
  },
};
