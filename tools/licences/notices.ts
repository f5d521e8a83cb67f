/** The notices that licences of dependencies ask for, as one text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, nameAt } from './lock.ts';
import { shippedPackages } from './shipped.ts';

/** Where it is kept, from the root of the repository. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES';

const LEGAL = /^(?:licen[cs]e|copying|notice|ofl)\b|^licen[cs]e[_-]/i;
const RULE = '-'.repeat(80);

const HEAD = `Third-party notices

Orepath is passed on with the packages below: some are installed beside it, some are built into its page and its
service. Each is under its own licence. Written by: npm run notices
`;

/** The texts that a package brings about its licence, one after the other; what it says of itself where it brings none. */
function legalTextOf(folder: string, licence: string): string {
  const files = readdirSync(folder)
    .filter((name) => LEGAL.test(name))
    .sort();
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim());
  return texts.length ? texts.join('\n\n') : `(no text comes with it; its package.json says: ${licence})`;
}

/** Packages with the same texts stand together. The same lock file gives the same bytes. */
export function thirdPartyNotices(root: string, lock: Lock): string {
  const byText = new Map<string, string[]>();
  for (const path of shippedPackages(root, lock)) {
    const { version, license = 'see its text' } = lock[path]!;
    const text = legalTextOf(join(root, path), license);
    byText.set(text, [...(byText.get(text) ?? []), `${nameAt(path)} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}\n`);
  return [HEAD, ...parts].join('\n');
}
