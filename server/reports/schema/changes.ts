/** What moved since an earlier report, and what that one said, as JSON Schema. */
import type { FiguresDifference } from '../../analytics/compare/answer.ts';
import type { PreviousReport, PreviousStatus } from '../previous/previous.ts';
import type { ReportBasis, ReportEntity } from '../report.ts';
import {
  type ChangedStatus,
  type ChangedValue,
  MOVERS_UNKNOWN,
  type ReportChanges,
  type ReportMover,
} from '../tier-n/changes-content.ts';
import { asked, cited, entity, reportIdSchema, snapshotId, versioned } from './base.ts';
import {
  array,
  count,
  difference,
  listed,
  mass,
  nullable,
  object,
  oneOf,
  part,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

const status = object<PreviousStatus>({ kind: string, value: string, material: nullable(string) });

const changedValue = object<ChangedValue>({ entity, before: nullable(mass), after: nullable(mass) });

const changedStatus = object<ChangedStatus>({
  entity,
  kind: string,
  material: nullable(string),
  before: array(string),
  after: array(string),
});

const mover = object<ReportMover>({
  contribution: difference,
  moves: array(
    object<ReportMover['moves'][number]>({
      what: oneOf(['claim', 'fact', 'status', 'entity', 'share-model']),
      id: string,
      move: string,
      source: cited,
    }),
  ),
  entities: { ...array(entity), maxItems: 20 },
  count,
});

export const CHANGE_DEFS: Readonly<Record<string, Schema>> = {
  previous: said(
    'what the earlier report said, as far as it is compared with',
    object<PreviousReport>({
      id: reportIdSchema,
      request: object<PreviousReport['request']>(asked),
      snapshot: snapshotId,
      lens: object<ReportBasis['lens']>({ id: string, version: string, title: string }),
      shares: versioned,
      figures: ref('figures'),
      contributions: listed(
        object<{ entity: ReportEntity; contribution: number }>({ entity, contribution: part }),
      ),
      gaps: listed(object<{ entity: ReportEntity; opaque: number }>({ entity, opaque: mass })),
      smelters: listed(
        object<{ entity: ReportEntity; statuses: PreviousStatus[] }>({ entity, statuses: array(status) }),
      ),
      documents: array(string),
    }),
  ),
  changes: said(
    'this report less the one that request.previous tells of',
    object<ReportChanges>({
      difference: object<FiguresDifference>({
        exposure: object<FiguresDifference['exposure']>({
          low: difference,
          expected: difference,
          high: difference,
        }),
        coverage: difference,
        mass: object<FiguresDifference['mass']>({
          hit: difference,
          clean: difference,
          opaque: difference,
          beyondLimit: difference,
        }),
      }),
      movers: nullable(listed(mover)),
      moversUnknown: nullable(oneOf(MOVERS_UNKNOWN)),
      contributions: listed(changedValue),
      gaps: listed(changedValue),
      smelters: object<ReportChanges['smelters']>({ added: array(entity), gone: array(entity) }),
      statuses: listed(changedStatus),
      documents: object<ReportChanges['documents']>({ added: array(cited), gone: array(cited) }),
      citedBefore: count,
    }),
  ),
};
