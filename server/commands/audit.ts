/** `orepath audit list|export|head|verify`: what was done, by whom, and whether the record of it holds. */
import { listAudit } from '../audit/list.ts';
import type { AuditRecord } from '../audit/record.ts';
import { auditRecords, brokenChain } from '../audit/verify.ts';
import { invalidArgument } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { firstOf } from './first.ts';

const text = (options: Options, name: string) => options[name] as string | undefined;

function describe({ n, at, by, action, space, target }: AuditRecord): string {
  return `${n}  ${at}  ${by}  ${action}  ${space ?? '-'}  ${target}`;
}

function moment(options: Options, name: string): string | undefined {
  const given = text(options, name);
  if (given === undefined || !Number.isNaN(Date.parse(given))) return given;
  throw invalidArgument(name, 'a day or a moment, ISO 8601', given);
}

async function list({ store }: Parts, options: Options, io: CommandIo): Promise<number> {
  const space = text(options, 'space');
  const filter = {
    ...(space !== undefined && { spaces: [space] }),
    by: text(options, 'by'),
    action: text(options, 'action'),
    target: text(options, 'target'),
    from: moment(options, 'from'),
    to: moment(options, 'to'),
  };
  const { records, more } = await listAudit(store, filter, firstOf(options));
  if (options['json']) io.out(JSON.stringify({ records, more }));
  else {
    for (const record of records) io.out(describe(record));
    if (more) io.err('there are more: --first');
  }
  return 0;
}

async function exportAll({ store }: Parts, io: CommandIo): Promise<number> {
  for await (const page of auditRecords(store)) for (const record of page) io.out(JSON.stringify(record));
  return 0;
}

async function head({ store }: Parts, options: Options, io: CommandIo): Promise<number> {
  const [row] = await store.read('audit/head');
  const { count, hash } = row as { count: number; hash: string };
  io.out(options['json'] ? JSON.stringify({ count, hash }) : `${count}:${hash}`);
  return 0;
}

/** A head that was kept elsewhere, `COUNT:HASH`. Throws INVALID_ARGUMENT. */
function keptHead(options: Options): { n: number; hash: string } | undefined {
  const given = text(options, 'head');
  if (given === undefined) return undefined;
  const [, n, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(given) ?? [];
  if (!n || !hash) throw invalidArgument('head', 'COUNT:HASH, as `orepath audit head` shows it', given);
  return { n: Number(n), hash };
}

async function verify({ store }: Parts, options: Options, io: CommandIo): Promise<number> {
  const broken = await brokenChain(store, keptHead(options));
  if (options['json']) io.out(JSON.stringify({ ok: broken === null, broken }));
  else io.out(broken ? broken.why : 'the chain holds');
  return broken ? 1 : 0;
}

export const audit: Command = {
  async run(parts, { args: [what], options }, io) {
    if (what === 'export') return exportAll(parts, io);
    if (what === 'head') return head(parts, options, io);
    if (what === 'verify') return verify(parts, options, io);
    return list(parts, options, io);
  },
};
