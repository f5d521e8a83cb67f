/** Renders a report in a thread of its own: laying out a long document takes seconds, which no other request waits for. */
import { Worker } from 'node:worker_threads';
import type { Lang } from '../../common/words/lang.ts';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { FormatName } from './formats/formats.ts';
import type { Report } from './report.ts';

/** What the thread is told. */
export interface RenderRequest {
  readonly report: Report;
  readonly format: FormatName;
  readonly lang: Lang;
}

export type RenderReply = { bytes: Uint8Array } | { failed: ErrorDetail };

/** What is short-lived is swept early: large reports then take half the memory, and no longer. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** The bytes of the file. Throws what the format throws, CANCELLED once `signal` is aborted, WORK_FAILED. */
export function renderReport(
  report: Report,
  format: FormatName,
  lang: Lang,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const workerData: RenderRequest = { report, format, lang };
  const worker = new Worker(workerUrl('render-thread'), { workerData, resourceLimits: LIMITS });
  const giveUp = (): void => void worker.terminate();
  return new Promise<Uint8Array>((resolve, reject) => {
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    worker.on('message', (reply: RenderReply) => {
      if ('bytes' in reply) resolve(reply.bytes);
      else reject(new OrepathError(reply.failed));
    });
    worker.on('error', (error) => reject(brokenOff(error.message)));
    worker.on('exit', () =>
      reject(
        signal?.aborted
          ? new OrepathError({ code: 'CANCELLED', message: 'rendering was given up' })
          : brokenOff('its thread ended'),
      ),
    );
  }).finally(() => signal?.removeEventListener('abort', giveUp));
}

const brokenOff = (reason: string): OrepathError =>
  new OrepathError({ code: 'WORK_FAILED', message: `rendering broke off: ${reason}` });
