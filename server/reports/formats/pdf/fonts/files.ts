/** The font files of reports: Noto Sans for three scripts, regular and bold, found where their packages are installed. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OrepathError } from '../../../../errors.ts';

/** `latin` has Latin, Greek and Cyrillic; `ja` and `zh` have Han characters in the forms of their language. */
export type Family = 'latin' | 'ja' | 'zh';
export const FAMILIES: readonly Family[] = ['latin', 'ja', 'zh'];

export interface Face {
  family: Family;
  bold: boolean;
}

const PACKAGES: Readonly<Record<Family, { name: string; prefix: string }>> = {
  latin: { name: '@expo-google-fonts/noto-sans', prefix: 'NotoSans' },
  ja: { name: '@expo-google-fonts/noto-sans-jp', prefix: 'NotoSansJP' },
  zh: { name: '@expo-google-fonts/noto-sans-sc', prefix: 'NotoSansSC' },
};

const find = createRequire(import.meta.url);

/** Finds a file of an installed package by its name, as Node resolves modules; throws where it is not there. */
export type Locate = (name: string) => string;

const locateInstalled: Locate = (name) => find.resolve(name);

/** Paths of all faces, by `keyOf`. Throws FONT_MISSING with the first that is not installed. */
export function fontFiles(locate: Locate = locateInstalled): ReadonlyMap<string, string> {
  const faces = FAMILIES.flatMap((family) => [false, true].map((bold) => ({ family, bold })));
  return new Map(faces.map((face) => [keyOf(face), fileOf(face, locate)]));
}

/** One name for one face. */
export const keyOf = ({ family, bold }: Face): string => `${family}-${bold ? 'bold' : 'regular'}`;

function fileOf({ family, bold }: Face, locate: Locate): string {
  const { name, prefix } = PACKAGES[family];
  const style = bold ? '700Bold' : '400Regular';
  const file = join(name, style, `${prefix}_${style}.ttf`);
  let path = '';
  try {
    path = locate(file);
  } catch {
    throw missing(file, name);
  }
  if (!existsSync(path)) throw missing(path, name);
  return path;
}

const missing = (file: string, name: string): OrepathError =>
  new OrepathError({
    code: 'FONT_MISSING',
    message: `a font of reports is missing: ${file}`,
    expected: `the package ${name}, installed whole`,
    got: 'no such file',
  });
