/** The formats of a report: each makes the bytes of a file out of a content and a language, always the same ones. */
import type { Lang } from '../../../common/words/lang.ts';
import type { Report } from '../report.ts';
import { renderCsv } from './csv/csv.ts';
import { renderHtml } from './html/html.ts';
import { renderJson } from './json.ts';
import { renderPdf } from './pdf/pdf.ts';
import { renderXlsx } from './xlsx/xlsx.ts';

export type Render = (report: Report, lang: Lang) => Promise<Uint8Array>;

export interface Format {
  render: Render;
  /** Of the file, with its dot. */
  extension: string;
  mediaType: string;
}

export const FORMATS = {
  json: { render: renderJson, extension: '.json', mediaType: 'application/json' },
  csv: { render: renderCsv, extension: '.zip', mediaType: 'application/zip' },
  html: { render: renderHtml, extension: '.html', mediaType: 'text/html; charset=utf-8' },
  xlsx: {
    render: renderXlsx,
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pdf: { render: renderPdf, extension: '.pdf', mediaType: 'application/pdf' },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
