/** Reads a report back from a file of any format. */
import { readFile } from 'node:fs/promises';
import { LANGS, type Lang } from '../../../common/words/lang.ts';
import { OrepathError } from '../../errors.ts';
import { isObject } from '../disclosure/shapes.ts';
import { contentHash, reportId } from '../identity.ts';
import { FORM, type Report } from '../report.ts';
import { REPORT_KINDS } from '../request.ts';
import { type Embedded, embeddedIn } from './embedded.ts';

export interface ReadReport {
  path: string;
  bytes: Buffer;
  format: Embedded['format'];
  lang: Lang;
  /** As the file has it: where `intact` is false anything may stand in it. */
  content: Report;
  /** Whether the content agrees with its own id and hash. */
  intact: boolean;
}

/** Throws INPUT_NOT_FOUND, and NOT_A_REPORT for a file that carries no report. */
export async function readReport(path: string): Promise<ReadReport> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new OrepathError({
      code: 'INPUT_NOT_FOUND',
      message: `${path} cannot be read: ${error.code ?? error.message}`,
      expected: 'a report, in any format',
      got: path,
    });
  });
  try {
    const embedded = await embeddedIn(bytes, path);
    const read = embedded && contentOf(embedded.json);
    if (embedded && read) return { path, bytes, format: embedded.format, ...read };
  } catch (error) {
    throw notAReport(path, error);
  }
  throw notAReport(path);
}

function contentOf(json: string): Pick<ReadReport, 'content' | 'lang' | 'intact'> | undefined {
  const { language, ...written } = JSON.parse(json);
  const { form, kind, request, basis, summary, citations } = written;
  if (form !== FORM || !REPORT_KINDS.includes(kind) || !LANGS.includes(language)) return undefined;
  const parts = [request, basis, ...[summary, citations].flat()];
  if (!Array.isArray(summary) || !Array.isArray(citations) || !parts.every(isObject)) return undefined;
  // words of a language are no part of the content
  const content = { ...written, summary: summary.map(({ text: _, ...sentence }) => sentence) } as Report;
  const isNamed = reportId(content) === content.id;
  return { content, lang: language, intact: isNamed && contentHash(content) === content.contentHash };
}

function notAReport(path: string, cause?: unknown): OrepathError {
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  return new OrepathError(
    {
      code: 'NOT_A_REPORT',
      message: `this file carries no report${reason}`,
      expected: `a file that orepath report wrote: JSON, or a format that has the same JSON inside (${FORM})`,
      got: path,
    },
    { cause },
  );
}
