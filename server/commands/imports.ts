/** `orepath imports`: what was imported into a space. */
import { type ImportRecord, listImports, readReports } from '../imports/record.ts';
import { type KeptImportReport, readKept } from '../intake/kept.ts';
import type { Parts } from '../parts.ts';
import type { Command } from './command.ts';
import { spaceOf } from './space.ts';

/** Reports read at once: each may be long. */
const AT_ONCE = 100;

interface Listed {
  record: ImportRecord;
  kept: KeptImportReport | undefined;
}

async function* listed(parts: Parts, space: string): AsyncGenerator<Listed> {
  const records = (await listImports(parts.store, space)).filter(({ state }) => state !== 'staged');
  for (let i = 0; i < records.length; i += AT_ONCE) {
    const some = records.slice(i, i + AT_ONCE);
    const reports = await readReports(
      parts.store,
      space,
      some.map(({ n }) => n),
    );
    for (const record of some) {
      const json = reports.get(record.n);
      yield { record, kept: json === undefined ? undefined : readKept(json) };
    }
  }
}

const asLine = ({ record, kept }: Listed): object => ({
  import: record.n,
  space: record.space,
  state: record.state,
  source: record.source,
  format: record.format,
  title: kept?.recognised?.title ?? null,
  hash: record.hash,
  committedAt: record.committedAt,
  undoneAt: record.undoneAt,
  rows: record.rows,
  read: kept?.rows ?? null,
  grade: kept?.grade?.grade ?? null,
});

function asText({ record, kept }: Listed): string {
  const rows = kept ? `${kept.rows.read} rows read, ${kept.rows.refused} refused` : `${record.rows} rows`;
  const grade = kept?.grade ? `, grade ${kept.grade.grade}` : '';
  const title = kept?.recognised?.title ?? record.format ?? 'tables';
  return `${record.n} ${record.state} ${record.committedAt ?? ''} ${record.source}: ${title}; ${rows}${grade}`;
}

export const imports: Command = {
  async run(parts, { options }, io) {
    const space = await spaceOf(parts, options);
    let any = false;
    for await (const one of listed(parts, space)) {
      any = true;
      io.out(options['json'] ? JSON.stringify(asLine(one)) : asText(one));
    }
    if (!any && !options['json']) io.out(`space ${space} has no imports`);
    return 0;
  },
};
