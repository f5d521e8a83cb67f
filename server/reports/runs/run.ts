/** A report on its way: asked for, being made, and its files once it is done. */
import type { Lang } from '../../../common/words/lang.ts';
import type { ErrorDetail } from '../../errors.ts';
import type { FormatName } from '../formats/formats.ts';
import type { ReportKind } from '../request.ts';

export type ReportRunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface ReportFile {
  /** Under which it is fetched and saved: nothing in it comes from a person. */
  name: string;
  format: FormatName;
  lang: Lang;
  bytes: number;
}

/** How a run stands; a new object whenever something has changed. */
export interface ReportRun {
  id: string;
  space: string;
  /** The only buyers of the space that showed to who asked for it; null: all of it showed. */
  buyers: readonly string[] | null;
  state: ReportRunState;
  /** What is being done, by name; null before and after. */
  step: string | null;
  /** The part done, 0..1. */
  done: number;
  startedAt: Date;
  endedAt: Date | null;
  /** What was made, once its content is there. */
  report: { id: string; contentHash: string; kind: ReportKind } | null;
  /** All of them, and only when all are whole. */
  files: readonly ReportFile[];
  error: ErrorDetail | null;
}

export const isOver = ({ state }: Pick<ReportRun, 'state'>): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';
