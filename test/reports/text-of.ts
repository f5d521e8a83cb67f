/** All that a report's file says, as text, read by other means than those that wrote it. */
import { execFileSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { openArchive } from '../../server/ingest/archive/zip.ts';
import type { FormatName } from '../../server/reports/formats/formats.ts';

export async function textOf(format: FormatName, bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 2).toString() === 'PK') return textOfZip(buffer);
  if (buffer.subarray(0, 5).toString() === '%PDF-')
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: buffer, maxBuffer: 1e9 }).toString();
  expectText(format, buffer);
  return buffer.toString('utf8');
}

async function textOfZip(bytes: Buffer): Promise<string> {
  const archive = await openArchive(bytes, 'report');
  const parts = await Promise.all(
    archive.entries.map(async (one) => `${one.path}\n${await text(await one.open())}`),
  );
  await archive.close();
  return parts.join('\n');
}

function expectText(format: string, bytes: Buffer): void {
  if (bytes.includes(0)) throw new Error(`${format} is no text, and nobody here reads it`);
}
