/**
 * A report as PDF: tagged for those who hear it (PDF/UA-1), made to be kept (PDF/A-3a), with its content attached as
 * JSON. It has no clock and no random id: the same content gives the same bytes.
 */
import PDFDocument from 'pdfkit';
import { TAGS } from '../../../../common/words/format.ts';
import type { Lang } from '../../../../common/words/lang.ts';
import type { ReportDocument } from '../../document/document.ts';
import { outlineOf } from '../../document/outline.ts';
import { onPaper } from '../../document/paper.ts';
import type { Report } from '../../report.ts';
import { reportWords } from '../../words/report-words.ts';
import { renderJson } from '../json.ts';
import type { Counted, Setting } from './blocks/setting.ts';
import { compose } from './compose.ts';
import type { Locate } from './fonts/files.ts';
import { Fonts } from './fonts/fonts.ts';
import { embeddedIn } from './fonts/glyphs.ts';
import { dayOf, infoOf, UA_CLAIM } from './metadata.ts';
import { lookOf } from './page/look.ts';
import { PdfPen } from './page/pdf-pen.ts';
import { noPen } from './page/pen.ts';
import { Sink } from './sink.ts';
import { Typesetter } from './text/lines.ts';

/** The content as it stands in the file beside the pages. */
export const ATTACHED = 'report.json';

/** What a file says of the report that it is. */
export interface About {
  id: string;
  generator: string;
  /** YYYY-MM-DD, in place of a clock. */
  asOf: string;
  /** The content as JSON. */
  json: Uint8Array;
}

/** Throws FONT_MISSING. */
export async function renderPdf(report: Report, lang: Lang): Promise<Uint8Array> {
  const { id, generator, request } = report;
  const json = await renderJson(report, lang);
  const document = onPaper(outlineOf(report, lang), reportWords(lang));
  return pdfOf(document, { id, generator, asOf: request.asOf, json });
}

/** Throws FONT_MISSING. `locate` finds the font files, by default where their packages are installed. */
export async function pdfOf(document: ReportDocument, about: About, locate?: Locate): Promise<Uint8Array> {
  const { lang } = document;
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: TAGS[lang],
    displayTitle: true,
    font: '',
    fontLayoutCache: false,
    info: infoOf(about, `${document.title} – ${document.subtitle}`),
  });
  const sink = new Sink();
  sink.add(doc.read() as Buffer);
  // pdfkit would keep each of its many small pieces until somebody reads
  doc.push = (bytes: Uint8Array | null) => {
    if (bytes) sink.add(bytes);
    return true;
  };
  const fonts = new Fonts(lang, embeddedIn(doc), locate);
  const counted: Counted = { pages: new Map(), total: 0, cited: new Set(), unprintable: new Map() };
  const setting: Omit<Setting, 'type'> = { document, words: reportWords(lang), look: lookOf(lang), counted };
  // once to count the pages, which the contents and every foot name, and once to draw them
  counted.total = compose({ ...setting, type: new Typesetter(fonts, counted.unprintable) }, noPen);
  const type = new Typesetter(fonts);
  compose({ ...setting, type }, new PdfPen(doc, fonts, type));
  attach(doc, about);
  doc.appendXML(UA_CLAIM);
  doc.end();
  return sink.bytes();
}

function attach(doc: PDFKit.PDFDocument, { id, asOf, json }: About): void {
  const day = dayOf(asOf);
  doc.file(
    json as Buffer,
    {
      name: ATTACHED,
      type: 'application/json',
      description: id,
      relationship: 'Source',
      creationDate: day,
      modifiedDate: day,
    } as PDFKit.Mixins.PDFAttachmentOptions,
  );
}
