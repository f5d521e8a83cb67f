import type { Template } from '../declaration.ts';
import { AMRT_12, AMRT_13 } from './amrt.ts';
import { CMRT_5, CMRT_6, CMRT_66 } from './cmrt.ts';
import { CRT_2 } from './crt.ts';
import { EMRT_1, EMRT_20, EMRT_21 } from './emrt.ts';
import type { Layout } from './layout.ts';

interface Edition {
  /** First version that has the layout. */
  readonly from: string;
  readonly layout: Layout;
  /** Whether it was seen in workbooks; another version's labels decide. */
  readonly seen: readonly string[];
}

/** Oldest first. */
const EDITIONS: Readonly<Record<Template, readonly Edition[]>> = {
  CMRT: [
    { from: '0', layout: CMRT_5, seen: [] },
    { from: '6.0', layout: CMRT_6, seen: ['6.01', '6.1', '6.22', '6.31', '6.4', '6.5'] },
    { from: '6.6', layout: CMRT_66, seen: [] },
  ],
  EMRT: [
    { from: '0', layout: EMRT_1, seen: ['1.1', '1.11', '1.2', '1.3'] },
    { from: '2.0', layout: EMRT_20, seen: ['2.0'] },
    { from: '2.1', layout: EMRT_21, seen: ['2.1'] },
  ],
  AMRT: [
    { from: '0', layout: AMRT_12, seen: ['1.2', '1.21'] },
    { from: '1.3', layout: AMRT_13, seen: ['1.3'] },
  ],
  CRT: [{ from: '0', layout: CRT_2, seen: ['2.2', '2.21'] }],
};

/** RMI counts 6.22 after 6.1 and before 6.31: the digits behind the point are a decimal fraction. */
const isFrom = (version: string, from: string): boolean => Number(version) >= Number(from);

export interface KnownLayout {
  layout: Layout;
  /** False where no workbook of this version was seen: what its labels say is news, not a fault. */
  seen: boolean;
}

/** The layout of a version: the latest one not after it; the latest of all where the version is not known. */
export function layoutOf(template: Template, version?: string): KnownLayout {
  const editions = EDITIONS[template];
  const found = editions.findLast(({ from }) => version === undefined || isFrom(version, from));
  const { layout, seen } = found ?? editions[0]!;
  return { layout, seen: version !== undefined && seen.includes(version) };
}

/** Every layout there is, for checks. */
export const LAYOUTS: readonly Layout[] = Object.values(EDITIONS).flatMap((editions) =>
  editions.map(({ layout }) => layout),
);
