/** The thread that renders one report. */
import { parentPort, workerData } from 'node:worker_threads';
import { OrepathError } from '../errors.ts';
import { FORMATS } from './formats/formats.ts';
import type { RenderReply, RenderRequest } from './render.ts';

const tell = (reply: RenderReply): void => parentPort?.postMessage(reply);

const { report, format, lang } = workerData as RenderRequest;
try {
  tell({ bytes: await FORMATS[format].render(report, lang) });
} catch (error) {
  // what has no code breaks the thread off, and is told with its stack
  if (!(error instanceof OrepathError)) throw error;
  tell({ failed: error.detail });
}
