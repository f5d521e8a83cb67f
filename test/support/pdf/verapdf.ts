/** veraPDF: whether a file is what it says, accessible (PDF/UA-1) and made to be kept (PDF/A-3a). */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheOf, fetchJars } from '../maven.ts';
import { findJavas, findOnPath } from '../neo4j/java.ts';

const run = promisify(execFile);

/** The `java` that runs it; undefined, and said loudly, where it cannot run here. Throws with CI=true. */
export function verapdfOrSkip(): string | undefined {
  const java = findJavas().find(({ major, compiles }) => major >= 17 && compiles)?.java;
  if (java !== undefined && findOnPath('mvn') !== undefined) return java;
  const what = 'PDF/UA and PDF/A by veraPDF: needs a JDK of Java 17 or newer and mvn';
  if (process.env['CI'] === 'true') throw new Error(`Must run when CI=true: ${what}`);
  process.stderr.write(`!!! SKIPPED: ${what}\n`);
  return undefined;
}

/** What veraPDF says of files: a line a fault, and `OK ua1 12345` or `NOT ...` for each file and standard. */
export async function checked(java: string, pdfs: readonly Uint8Array[]): Promise<string[]> {
  const jars = cacheOf('orepath-verapdf');
  await fetchJars(join(import.meta.dirname, 'pom.xml'), jars, java);
  const folder = await mkdtemp(join(tmpdir(), 'orepath-verapdf-'));
  try {
    const files = pdfs.map((_, i) => join(folder, `${i}.pdf`));
    await Promise.all(pdfs.map((bytes, i) => writeFile(files[i]!, bytes)));
    const program = join(import.meta.dirname, 'CheckPdf.java');
    const { stdout } = await run(java, ['-Xmx1g', '-cp', join(jars, '*'), program, ...files]);
    return stdout.trim().split('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
