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

/** The tree of tags as pdfinfo writes it, a line a tag. */
export const structureOf = (bytes: Uint8Array): string =>
  withPdf(bytes, (file) => run('pdfinfo', ['-struct', file]));

/** The only file that is attached. */
export const attachedTo = (bytes: Uint8Array): { name: string; text: string } =>
  withPdf(bytes, (file, folder) => {
    const name = /^1: (.+)$/m.exec(run('pdfdetach', ['-list', file]))?.[1] ?? '';
    const out = join(folder, 'attached');
    run('pdfdetach', ['-save', '1', '-o', out, file]);
    return { name, text: readFileSync(out, 'utf8') };
  });

/** Names of the places that links lead to, with their pages. */
export function placesOf(bytes: Uint8Array): Map<string, number> {
  const lines = withPdf(bytes, (file) => run('pdfinfo', ['-dests', file])).split('\n');
  const found = lines.flatMap((line) => {
    const [, page, name] = /^\s*(\d+) \[.*\] "(.+)"$/.exec(line) ?? [];
    return page && name ? [[name, Number(page)] as const] : [];
  });
  return new Map(found);
}

/** Text strings under a key of the file's uncompressed objects, in their order: titles of bookmarks, names of places. */
export function stringsUnder(bytes: Uint8Array, key: string): string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const found = file.matchAll(new RegExp(`/${key} \\(((?:\\\\[^]|[^\\\\)])*)\\)`, 'g'));
  return [...found].map(([, escaped]) => {
    const raw = escaped!.replace(/\\([nrtbf()\\])/g, (_, one: string) => ESCAPED[one] ?? one);
    return raw.startsWith('\xfe\xff')
      ? Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le')
      : raw;
  });
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
