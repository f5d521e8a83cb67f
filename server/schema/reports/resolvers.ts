import type { Lang } from '../../../common/words/lang.ts';
import { Asker } from '../../ask.ts';
import { grantIn, seesPart } from '../../auth/caller.ts';
import type { Context } from '../../context.ts';
import { invalidArgument } from '../../errors.ts';
import type { FormatName } from '../../reports/formats/formats.ts';
import { kindOf } from '../../reports/kinds.ts';
import { makeReport, type ReportInput } from '../../reports/make.ts';
import { DEFAULT_PROFILE, namedProfile, profiles } from '../../reports/profile/profiles.ts';
import { REPORT_KINDS, type ReportKind } from '../../reports/request.ts';
import { isOver, type ReportFile, type ReportRun } from '../../reports/runs/run.ts';
import { follow } from '../follow.ts';
import { faultNode } from '../imports/nodes.ts';
import type { ViewpointInput } from '../viewpoint.ts';

/** Where files are fetched: server/http/reports.ts. */
const FILES_PATH = '/reports';

interface ById {
  id: string;
}

interface Asked extends Omit<ReportInput, 'kind' | 'buyer' | 'risk' | 'asOf' | 'knownAt' | 'profile'> {
  kind: string;
  buyer?: string | null;
  risk?: string | null;
  at?: ViewpointInput | null;
  profile?: string | null;
}

const fromEnum = (value: string): string => value.toLowerCase().replaceAll('_', '-');
const asEnum = (value: string): string => value.toUpperCase().replaceAll('-', '_');

/** Throws UNKNOWN_PROFILE. */
function inputOf({ at, kind, buyer, risk, profile, ...rest }: Asked): ReportInput {
  const viewpoint = { asOf: at?.asOf, knownAt: at?.knownAt };
  return {
    ...rest,
    ...viewpoint,
    kind: fromEnum(kind) as ReportKind,
    buyer: buyer ?? null,
    risk: risk ?? null,
    profile: namedProfile(profile ?? undefined),
  };
}

/** Names asked for, each once. Throws INVALID_ARGUMENT where there is none. */
function namesOf<Name extends string>(field: string, asked: readonly string[]): Name[] {
  if (asked.length === 0) throw invalidArgument(field, 'one or more', '[]');
  return [...new Set(asked.map(fromEnum))] as Name[];
}

interface Requested {
  input: Asked;
  formats: readonly string[];
  languages: readonly string[];
}

async function requestReport(
  _root: unknown,
  { input: asked, formats, languages }: Requested,
  context: Context,
) {
  const { parts, caller, now } = context;
  // the run goes on when the request has ended: it asks over the state that the request saw
  const { state } = await context.askerAt(
    asked.at?.knownAt,
    asked.buyer ? { of: asked.buyer, material: asked.material, ...asked.at } : undefined,
  );
  const terms = await parts.approvals.terms(state.space, parts);
  return parts.reportRuns.request({
    space: state.space,
    buyers: grantIn(caller, state.space)?.buyers ?? null,
    formats: namesOf<FormatName>('formats', formats),
    langs: namesOf<Lang>('languages', languages),
    make: (progress, signal) =>
      makeReport(
        inputOf(asked),
        new Asker(state, { ...parts, terms }, now, signal),
        parts.store,
        now,
        progress,
      ),
  });
}

/** A run whose space, and buyers, the caller sees. */
function runOf({ parts, caller }: Context, id: string): ReportRun | undefined {
  const run = parts.reportRuns.find(id);
  return run && seesPart(caller, run) ? run : undefined;
}

/** What can change of a run. */
const runKey = (run: ReportRun): string => JSON.stringify(run);

export const reportResolvers = {
  MadeReport: { kind: ({ kind }: { kind: string }) => asEnum(kind) },
  ReportRun: {
    state: ({ state }: ReportRun) => asEnum(state),
    startedAt: ({ startedAt }: ReportRun) => startedAt.toISOString(),
    endedAt: ({ endedAt }: ReportRun) => endedAt?.toISOString() ?? null,
    files: ({ id, files }: ReportRun) =>
      files.map((file) => ({ ...file, path: `${FILES_PATH}/${id}/${file.name}` })),
    error: ({ error }: ReportRun) => error && faultNode(error),
  },
  ReportFile: {
    format: ({ format }: ReportFile) => asEnum(format),
    language: ({ lang }: ReportFile) => asEnum(lang),
  },
  Query: {
    disclosureProfiles: () =>
      [...profiles().values()].sort(
        (a, b) => Number(b.id === DEFAULT_PROFILE) - Number(a.id === DEFAULT_PROFILE),
      ),
    reportKinds: () =>
      REPORT_KINDS.map((kind) => {
        const { about, asksRisk } = kindOf(kind);
        return { kind: asEnum(kind), about: asEnum(about), asksRisk };
      }),
    reportRuns: (_root: unknown, _args: unknown, { parts, caller }: Context) =>
      parts.reportRuns.items().filter((run) => seesPart(caller, run)),
    reportRun: (_root: unknown, { id }: ById, context: Context) => runOf(context, id) ?? null,
  },
  Mutation: {
    requestReport,
    cancelReport: (_root: unknown, { id }: ById, context: Context) =>
      runOf(context, id) && context.parts.reportRuns.cancel(id) ? runOf(context, id) : null,
  },
  Subscription: {
    reportRun: {
      async *subscribe(_root: unknown, { id }: ById, context: Context) {
        for await (const run of follow(context, () => runOf(context, id), isOver, runKey))
          yield { reportRun: run };
      },
    },
  },
};
