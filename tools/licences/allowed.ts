/** Licences under which dependencies may come, by SPDX id, and the packages that may come otherwise. */

/** What each asks of who passes it on. */
export const ALLOWED: Readonly<Record<string, string>> = {
  MIT: 'its notice is kept',
  ISC: 'its notice is kept',
  '0BSD': 'nothing',
  'BSD-2-Clause': 'its notice is kept',
  'BSD-3-Clause': 'its notice is kept, and no name is used to promote',
  'Apache-2.0': 'its notice is kept, and what was changed is told',
  'OFL-1.1': 'fonts: its notice is kept, and they are not sold alone',
};

export interface Exception {
  readonly name: string;
  /** As the lock file has it; `none` where it has none. */
  readonly licence: string;
  /** It is a tool and no part of what is passed on. */
  readonly devOnly: boolean;
  readonly reason: string;
}

const LIGHTNINGCSS = [
  '',
  '-android-arm64',
  '-darwin-arm64',
  '-darwin-x64',
  '-freebsd-x64',
  '-linux-arm-gnueabihf',
  '-linux-arm64-gnu',
  '-linux-arm64-musl',
  '-linux-x64-gnu',
  '-linux-x64-musl',
  '-win32-arm64-msvc',
  '-win32-x64-msvc',
];

export const EXCEPTIONS: readonly Exception[] = [
  {
    name: 'png-js',
    licence: 'none',
    devOnly: false,
    reason: 'its package.json names none; its LICENSE file is the MIT licence',
  },
  {
    name: 'axe-core',
    licence: 'MPL-2.0',
    devOnly: true,
    reason: 'checks the page in tests, unchanged',
  },
  ...LIGHTNINGCSS.map((system) => ({
    name: `lightningcss${system}`,
    licence: 'MPL-2.0',
    devOnly: true,
    reason: 'shrinks style sheets when the page is built, unchanged',
  })),
];
