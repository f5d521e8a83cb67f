import { mayWhole } from '../../auth/caller.ts';
import type { Role } from '../../auth/roles.ts';
import type { Context } from '../../context.ts';
import { sentenceOf } from '../../ingest/declarations/review/sentence.ts';
import type { Finding } from '../../ingest/formats/finding.ts';
import type { KeptImportReport } from '../../intake/kept.ts';
import type { FileReport } from '../../intake/report.ts';
import type { ImportRun } from '../../intake/runs.ts';
import { documentNode } from '../evidence/node.ts';
import { follow } from '../follow.ts';
import { type PageArgs, pageOf } from '../page.ts';
import { asImportNode } from '../space/node.ts';
import { importsOf, keptLoader } from './kept-loader.ts';
import { type FindingArgs, faultNode, findingPage, gradeFields, gradeNode } from './nodes.ts';

type ImportNode = ReturnType<typeof asImportNode>;

/** A field of an import out of the report that is kept with it. */
const kept =
  <T>(take: (report: KeptImportReport) => T, without: T | null = null) =>
  async ({ space, n }: ImportNode, _args: unknown, context: Context): Promise<T | null> => {
    const report = await keptLoader(context).load({ space, n });
    return report ? take(report) : without;
  };

const findingsOf = async ({ space, n }: ImportNode, context: Context): Promise<readonly Finding[]> =>
  (await keptLoader(context).load({ space, n }))?.findings ?? [];

const importFields = {
  recognised: kept(({ recognised }) => recognised),
  version: kept(({ recognised }) => recognised?.version ?? null),
  language: kept(({ recognised }) => recognised?.language ?? null),
  tally: kept(({ rows }) => rows),
  added: kept(({ added }) => added),
  unchanged: kept(({ unchanged }) => unchanged),
  grade: kept(gradeNode),
  request: kept(({ request }) => request),
  replaces: kept<readonly string[]>(({ replaces }) => replaces, []),
  matched: kept(({ matched }) => matched),
  waiting: kept(({ waiting }) => waiting),
  moreFindings: kept(({ moreFindings }) => moreFindings, 0),
  notices: kept<KeptImportReport['notices']>(({ notices }) => notices, []),
  seconds: kept(({ seconds }) => seconds),
  async documents({ space, n }: ImportNode, _args: unknown, context: Context) {
    // documents are those of the space that the request means
    if (space !== (await context.state()).space) return [];
    const report = await keptLoader(context).load({ space, n });
    // a document of an import that is undone does not show
    const nodes = await Promise.all((report?.documents ?? []).map((id) => documentNode(context, id)));
    return nodes.filter((node) => node !== null);
  },
  async findings(node: ImportNode, args: FindingArgs, context: Context) {
    return findingPage(await findingsOf(node, context), args);
  },
  async faults(node: ImportNode, args: PageArgs, context: Context) {
    return findingPage(await findingsOf(node, context), { ...args, severity: 'ERROR' });
  },
};

const stateName = (state: string): string => state.toUpperCase().replace('-', '_');

interface FileNode extends Omit<FileReport, 'import'> {
  number: number | null;
}

const fileNode = ({ import: number, ...report }: FileReport): FileNode => ({ ...report, number });

const importedFileFields = {
  state: ({ state }: FileNode) => stateName(state),
  grade: gradeNode,
  tally: ({ rows }: FileNode) => rows,
  findings: ({ findings }: FileNode, args: FindingArgs) => findingPage(findings, args),
  faults: ({ faults }: FileNode) => faults.map(faultNode),
  async import({ space, number }: FileNode, _args: unknown, context: Context) {
    if (number === null) return null;
    const record = (await importsOf(context, space)).find(({ n }) => n === number);
    return record ? asImportNode(record) : null;
  },
};

interface ById {
  id: string;
}

/** A run of a space that the caller sees whole, in which it has a role. */
function runOf({ parts, caller }: Context, id: string, least: Role = 'analyst'): ImportRun | undefined {
  const run = parts.importRuns.find(id);
  return run && mayWhole(caller, run.space, least) ? run : undefined;
}

const isOver = ({ state }: ImportRun): boolean => ['done', 'failed', 'cancelled'].includes(state);

/** What can change of a run, without what its files say. */
const runKey = ({ files, ...run }: ImportRun): string => JSON.stringify([run, files.length]);

export const importResolvers = {
  Import: importFields,
  Finding: {
    severity: ({ severity }: Finding) => severity.toUpperCase(),
    sentence: (finding: Finding, { language }: { language: string }) => sentenceOf(finding, language),
    values: ({ values }: Finding) => Object.entries(values ?? {}).map(([name, value]) => ({ name, value })),
  },
  ImportGrade: gradeFields,
  ImportedFile: importedFileFields,
  ImportRun: {
    state: ({ state }: ImportRun) => state.toUpperCase(),
    startedAt: ({ startedAt }: ImportRun) => startedAt.toISOString(),
    endedAt: ({ endedAt }: ImportRun) => endedAt?.toISOString() ?? null,
    error: ({ error }: ImportRun) => error && faultNode(error),
    countOf: ({ files }: ImportRun, { state }: { state: string }) =>
      files.filter((file) => stateName(file.state) === state).length,
    files: ({ files }: ImportRun, args: PageArgs) =>
      pageOf(
        files.map((file, n) => ({ n, file })),
        args,
        ({ n }) => String(n),
        ({ file }) => fileNode(file),
      ),
  },
  Query: {
    importRuns: (_root: unknown, _args: unknown, { parts, caller }: Context) =>
      parts.importRuns.items().filter(({ space }) => mayWhole(caller, space, 'analyst')),
    importRun: (_root: unknown, { id }: ById, context: Context) => runOf(context, id) ?? null,
  },
  Mutation: {
    cancelImport: (_root: unknown, { id }: ById, context: Context) =>
      runOf(context, id, 'steward') && context.parts.importRuns.cancel(id) ? runOf(context, id) : null,
  },
  Subscription: {
    importRun: {
      async *subscribe(_root: unknown, { id }: ById, context: Context) {
        for await (const run of follow(context, () => runOf(context, id), isOver, runKey)) {
          yield { importRun: run };
        }
      },
    },
  },
};
