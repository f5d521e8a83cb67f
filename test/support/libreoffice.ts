/** A real LibreOffice, where there is one: what a spreadsheet makes of a file. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAM = 'soffice';

/** Whether it is there; says loudly where it is not. It is large, so that continuous integration may do without. */
export async function hasLibreOffice(): Promise<boolean> {
  try {
    await run(PROGRAM, ['--version']);
    return true;
  } catch {
    process.stderr.write(`\n*** SKIPPED: no ${PROGRAM} on PATH: no workbook is opened in LibreOffice ***\n`);
    return false;
  }
}

/** Comma, quotes, UTF-8, from the first line, values instead of what is shown, every sheet a file. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** Every sheet of a workbook as CSV, by its name. Numbers are written in full, with the sign of their format. */
export async function sheetsAsCsv(workbook: Uint8Array): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'orepath-office-'));
  try {
    await writeFile(join(folder, 'book.xlsx'), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', EVERY_SHEET, '--outdir', folder];
    await run(PROGRAM, [...args, join(folder, 'book.xlsx')], { timeout: 60_000 });
    const sheets = new Map<string, string>();
    for (const file of await readdir(folder)) {
      const name = /^book-(.*)\.csv$/u.exec(file)?.[1];
      if (name !== undefined) sheets.set(name, await readFile(join(folder, file), 'utf8'));
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
