/** What poppler reads of a PDF: text, metadata, bookmarks, attached files. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler-utils are here: skipped loudly where not, a failure with CI=true. */
export function popplerOrSkip(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error('pdftotext (poppler-utils) must be here when CI=true');
    process.stderr.write(
      '!!! SKIPPED: what a reader finds in a PDF: pdftotext (poppler-utils) is not here\n',
    );
    return false;
  }
}

/** Hands a PDF to a program as a file in a folder of its own. */
export function withPdf<T>(bytes: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'orepath-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MOST = 512 * 1024 * 1024;
const run = (program: string, args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: MOST });

/** All text in reading order; `layout`: as it stands on the page. */
export const textOf = (bytes: Uint8Array, ...options: string[]): string =>
  withPdf(bytes, (file) => run('pdftotext', [...options, file, '-']));

export const infoOf = (bytes: Uint8Array): string => withPdf(bytes, (file) => run('pdfinfo', [file]));

/** The tree of tags as pdfinfo writes it, with the text in it. */
export const structureOf = (bytes: Uint8Array): string =>
  withPdf(bytes, (file) => run('pdfinfo', ['-struct-text', file]));

/** The only file that is attached. */
export const attachedTo = (bytes: Uint8Array): { name: string; text: string } =>
  withPdf(bytes, (file, folder) => {
    const name = /^1: (.+)$/m.exec(run('pdfdetach', ['-list', file]))?.[1] ?? '';
    const out = join(folder, 'attached');
    run('pdfdetach', ['-save', '1', '-o', out, file]);
    return { name, text: readFileSync(out, 'utf8') };
  });
