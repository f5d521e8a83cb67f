/** Whether a report's file is what the data give: made anew from its own question and compared. */
import { type ErrorDetail, OrepathError } from '../../errors.ts';
import type { FormatName } from '../formats/formats.ts';
import type { Report } from '../report.ts';
import { type Move, movesBetween } from './moves.ts';
import type { ReadReport } from './read-report.ts';

export interface Verdict {
  /** `altered`: the file is not as it was written; `moved`: it is, and the data give another one by now. */
  verdict: 'same' | 'altered' | 'moved';
  /** Of the file. */
  id: string;
  format: FormatName;
  language: string;
  /** What was changed in the file: the content that it carries, or only what it shows. */
  altered: 'content' | 'rendering' | null;
  /** Who wrote the file, and who looks: another version may say the same data differently. */
  generator: { file: string; here: string };
  /** The question names no moment up to which data count: it is compared with all that is on record now. */
  knownAtOpen: boolean;
  /** The report as the data give it; null where they give none. */
  now: { id: string; snapshot: string } | null;
  /** Why the data give none. */
  failure: ErrorDetail | null;
  /** What the file says and what the data give. */
  moves: Move[];
}

export interface Verifying {
  generator: string;
  /** Makes the report of the file's question. */
  make(): Promise<Report>;
  render(report: Report, format: FormatName, lang: ReadReport['lang']): Promise<Uint8Array>;
}

/** Questions that the data may not answer any more. */
const NO_ANSWER: readonly string[] = ['UNKNOWN_ENTITY', 'NOT_A_BUYER', 'UNKNOWN_MATERIAL', 'UNKNOWN_RISK'];

/** Throws what making and rendering throw, but that the data give no such report any more. */
export async function verify(read: ReadReport, verifying: Verifying): Promise<Verdict> {
  const { content, format, lang, bytes } = read;
  const made = await makeOrTell(verifying);
  const told = {
    id: String(content.id),
    format,
    language: lang,
    generator: { file: String(content.generator), here: verifying.generator },
    knownAtOpen: content.request.knownAt === null,
  };
  if ('failure' in made) {
    const altered = await alteredOf(read, verifying);
    return { ...told, verdict: altered ? 'altered' : 'moved', altered, now: null, ...made, moves: [] };
  }
  const { id, basis } = made.report;
  const now = { id, snapshot: basis.snapshot };
  if (bytes.equals(await verifying.render(made.report, format, lang)))
    return { ...told, verdict: 'same', altered: null, now, failure: null, moves: [] };
  const altered = await alteredOf(read, verifying);
  const moves = movesBetween(content, made.report);
  return { ...told, verdict: altered ? 'altered' : 'moved', altered, now, failure: null, moves };
}

async function makeOrTell({ make }: Verifying): Promise<{ report: Report } | { failure: ErrorDetail }> {
  try {
    return { report: await make() };
  } catch (error) {
    if (error instanceof OrepathError && NO_ANSWER.includes(error.code)) return { failure: error.detail };
    throw error;
  }
}

/** Another version may lay the same content out differently: only its own can say that a page was changed. */
async function alteredOf(
  { content, intact, format, lang, bytes }: ReadReport,
  { generator, render }: Verifying,
): Promise<Verdict['altered']> {
  if (!intact) return 'content';
  if (content.generator !== generator) return null;
  try {
    return bytes.equals(await render(content, format, lang)) ? null : 'rendering';
  } catch (error) {
    if (error instanceof OrepathError && error.code === 'CANCELLED') throw error;
    // nothing that was written whole cannot be laid out: its hash was made anew over what somebody left of it
    return 'content';
  }
}
