import { FORMATS, type FormatName } from './formats/formats.ts';
import type { RenderAs } from './runs/runs.ts';

/** In this thread: for tests. */
export const renderHere: RenderAs = (format: FormatName, report, lang) =>
  FORMATS[format].render(report, lang);
