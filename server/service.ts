/** Puts the parts together and keeps them in step: opened store, swept imports, watch on the revision. */
import type { Logger } from 'pino';
import { Approvals } from './approvals/approvals.ts';
import { AuditedStore } from './audit/audited-store.ts';
import { createAuthenticator } from './auth/authenticate.ts';
import { LOCAL_CALLER } from './auth/caller.ts';
import type { Config } from './config.ts';
import { sweepAbandoned } from './imports/sweep.ts';
import { type SweepOptions, sweepLater } from './imports/sweep-later.ts';
import { type RunBatch, runBatchHere, runBatchInThread } from './intake/run-batch.ts';
import { ImportRuns } from './intake/runs.ts';
import { sweepSpools } from './intake/spool.ts';
import type { Parts } from './parts.ts';
import { expireDaily } from './persons/expiry.ts';
import { takeOver } from './projection/handover.ts';
import type { Projection } from './projection/projection.ts';
import { ReportRuns, sweepReports } from './reports/runs/runs.ts';
import type { Lenses } from './risk/lens.ts';
import { loadLenses } from './risk/lenses.ts';
import { listsOf } from './risk/series.ts';
import { seedDemo } from './seed.ts';
import { Sightings } from './seeing/sightings.ts';
import { shareModelsOf } from './shares/share-model-files.ts';
import { type Build, buildHere, buildInThread } from './spaces/build.ts';
import { observedBuild } from './spaces/observed-build.ts';
import { Spaces } from './spaces/registry.ts';
import { type Restrict, RestrictedStates } from './spaces/restricted.ts';
import { ObservedStore } from './store/observed.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { watchStore } from './store/watch.ts';
import { traceInThread } from './trace/in-thread.ts';
import { type Tracer, traceHere } from './trace/tracer.ts';
import { Traces } from './trace/traces.ts';
import { workHere } from './workers/here.ts';
import { keptAnswers } from './workers/kept-answers.ts';
import { observedWork } from './workers/observed-work.ts';
import { WorkPool } from './workers/pool.ts';
import type { Work } from './workers/work.ts';

const SWEPT = 'removed what broken-off imports had left';

export interface Service {
  parts: Parts;
  close(): Promise<void>;
}

/** Where the arithmetic is done. */
export interface Workplace {
  work: Work;
  build: Build;
  tracer: Tracer;
  /** The batches of uploads. */
  runBatch: RunBatch;
}

/** In this thread: for tests. */
export const inProcess = (): Workplace => ({
  work: workHere(),
  build: buildHere,
  tracer: traceHere(),
  runBatch: runBatchHere,
});

/** In threads of its own, so that no request waits for another's arithmetic, and from snapshot files where they fit. */
export const inThreads = ({ data, workers }: Pick<Config, 'data' | 'workers'>, log: Logger): Workplace => ({
  work: new WorkPool({ threads: workers }),
  build: buildInThread(data, log),
  tracer: traceInThread(),
  runBatch: runBatchInThread,
});

/** What lenses say of lists concerns everybody: their editions stay, whoever is not to show. */
function restrictBy(work: Work, lenses: Lenses): Restrict {
  const rules = [...lenses.values()].flatMap(({ risks }) => Object.values(risks));
  const lists = rules.flatMap(listsOf);
  return async (whole, { space, buyers }) =>
    takeOver(await work.run(whole, 'restricted', { buyers, lists }, { space }));
}

/** Parts over an open store, without a watch: what a command and a test need. `unexpected` is told of errors that are none of ours. */
export function partsOf(
  config: Config,
  opened: Store,
  { work: workplace, build, tracer, runBatch }: Workplace = inProcess(),
  unexpected: (error: unknown) => void = () => {},
  goingDown: AbortSignal = new AbortController().signal,
): Parts {
  const sightings = new Sightings();
  const store = new ObservedStore(opened, (seen, within) => sightings.tell(seen, within));
  const work = keptAnswers(observedWork(workplace, sightings));
  const lenses = loadLenses(config.lenses);
  const retire = (projection: Projection): void => work.retire(projection);
  const restricted = new RestrictedStates(restrictBy(work, lenses), retire);
  const { projectAtMost, traceAtMost: mostClaims } = config;
  const letGo = (projection: Projection): void => {
    restricted.forget(projection);
    retire(projection);
  };
  const traces = new Traces(store, { tracer, mostClaims, retire: letGo });
  const spaces = new Spaces(store, {
    build: observedBuild(build, sightings),
    retire(projection) {
      traces.forget(projection);
      letGo(projection);
    },
    projectAtMost,
  });
  const now = (): Date => new Date();
  const audited = new AuditedStore(store, LOCAL_CALLER.id, now);
  return {
    config,
    store: audited,
    auth: createAuthenticator(config, { store: audited, now }),
    approvals: new Approvals(audited, config.approvals),
    spaces,
    traces,
    restricted,
    lenses,
    shareModels: shareModelsOf(config.shareModels),
    work,
    importRuns: new ImportRuns({
      store: audited,
      data: config.data,
      runBatch,
      clock: now,
      imported: () => spaces.refresh(),
      unexpected,
    }),
    reportRuns: new ReportRuns({ data: config.data, clock: now, unexpected }),
    sightings,
    storeDown: () => null,
    storeInSight: async () => {},
    goingDown,
    now,
  };
}

/** Opens the store and sweeps what a crash left behind. Throws what openStore throws. */
export async function openParts(
  config: Config,
  log: Logger,
  workplace: Workplace,
  goingDown?: AbortSignal,
): Promise<Parts> {
  const store = await openStore(config);
  try {
    const swept = await sweepAbandoned(store);
    if (swept.length) log.warn({ imports: swept }, SWEPT);
    const unexpected = (error: unknown): void => log.error({ err: error }, 'an import or a report broke off');
    const parts = partsOf(config, store, workplace, unexpected, goingDown);
    if (config.seed === 'demo') await seedDemo(parts, log);
    return parts;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Ends what the parts run. */
export async function closeParts({ importRuns, reportRuns, traces, work, store }: Parts): Promise<void> {
  await reportRuns.close();
  await importRuns.close();
  await traces.close();
  await work.close();
  await store.close();
}

/** Where contacts are kept for a set time only; neither who nor what is in the log. */
function expireContactsOf({ config, store, now }: Parts, log: Logger): { stop(): Promise<void> } | undefined {
  const days = config.contactsKeptDays;
  if (days === null) return undefined;
  return expireDaily(store, {
    days,
    spaces: async () => (await store.read('person/spaces')).map((row) => String(row['space'])),
    now,
    done: (space, texts) => log.info({ space, texts }, 'contacts whose time was over are erased'),
    failed: (error) => log.error({ err: error }, 'contacts could not be looked through; later again'),
  });
}

const sweptTo = (log: Logger): SweepOptions => ({
  swept: (imports) => log.warn({ imports }, SWEPT),
  failed: (error) => log.error({ err: error }, 'broken-off imports could not be swept; later again'),
});

/** The same for a server: the store is watched, so that readiness is true and other servers' writes show. */
export async function startService(config: Config, log: Logger, goingDown?: AbortSignal): Promise<Service> {
  const parts = await openParts(config, log, inThreads(config, log), goingDown);
  await Promise.all([sweepSpools(config.data), sweepReports(config.data)]);
  const approvals = await parts.approvals.settle();
  if (approvals) log.warn({ approvals }, 'what takes a second person has changed');
  const watch = watchStore(
    parts.store,
    (revision) => parts.spaces.moved(revision),
    (down) => (down ? log.error({ err: down }, 'the store is lost') : log.info('the store is back')),
  );
  parts.storeDown = () => watch.down;
  parts.storeInSight = () => watch.inSight();
  const expiry = expireContactsOf(parts, log);
  // nobody else stages anything in an embedded store
  const sweeping = parts.config.neo4j ? sweepLater(parts.store, sweptTo(log)) : undefined;
  return {
    parts,
    async close() {
      watch.stop();
      await expiry?.stop();
      await sweeping?.stop();
      await closeParts(parts);
    },
  };
}
