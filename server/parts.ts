/** The parts of a running service: what the server, the command line and tests put together once and hand around. */
import type { Approvals } from './approvals/approvals.ts';
import type { Authenticator } from './auth/authenticate.ts';
import type { Config } from './config.ts';
import type { ImportRuns } from './intake/runs.ts';
import type { ReportRuns } from './reports/runs/runs.ts';
import type { Lenses } from './risk/lens.ts';
import type { Sightings } from './seeing/sightings.ts';
import type { ShareModels } from './shares/share-model.ts';
import type { Spaces } from './spaces/registry.ts';
import type { RestrictedStates } from './spaces/restricted.ts';
import type { Store } from './store/store.ts';
import type { Traces } from './trace/traces.ts';
import type { Work } from './workers/work.ts';

export interface Parts {
  config: Config;
  store: Store;
  /** Tells who calls. */
  auth: Authenticator;
  /** What takes a second person. */
  approvals: Approvals;
  spaces: Spaces;
  /** Single buyers of spaces too large to be held whole. */
  traces: Traces;
  /** Spaces as callers see them to whom only some buyers show. */
  restricted: RestrictedStates;
  lenses: Lenses;
  shareModels: ShareModels;
  work: Work;
  /** Imports that came by upload. */
  importRuns: ImportRuns;
  /** Reports that were asked for over HTTP. */
  reportRuns: ReportRuns;
  /** What is seen of statements, analyses and builds. */
  sightings: Sightings;
  /** Null while the store answers. */
  storeDown(): Error | null;
  /** Resolves while what is in memory is not behind the store by more than is promised. Throws STORE_UNAVAILABLE. */
  storeInSight(): Promise<void>;
  /** Aborted when the server goes down: what is followed ends with GOING_DOWN. */
  goingDown: AbortSignal;
  now(): Date;
}
