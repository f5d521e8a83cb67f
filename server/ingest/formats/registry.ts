/** Every format there is, and which of them a file is: told by its content, never by its name alone. */
import { OrepathError } from '../../errors.ts';
import { DECLARATIONS } from '../declarations/format.ts';
import { industrialMines } from '../mine-sites/industrial/format.ts';
import { ipisMines } from '../mine-sites/ipis/format.ts';
import { RISK_DATA } from '../risk-data/index.ts';
import { smelterList } from '../smelter-lists/format.ts';
import { supplierList } from '../supplier-lists/format.ts';
import { describeProbe } from './describe-probe.ts';
import type { Format, ReadingOptions, Recognition } from './format.ts';
import type { Probe } from './probe.ts';

/** In the order in which they are asked: what names itself before what is told by its columns. */
export const FORMATS: readonly Format[] = [
  ...DECLARATIONS,
  ...RISK_DATA,
  ipisMines,
  industrialMines,
  smelterList,
  supplierList,
];

export interface Recognised {
  format: Format;
  recognition: Recognition;
}

/** The first format that knows the file. Throws what opening the file throws (UNREADABLE_WORKBOOK and the like). */
export async function recognise(
  probe: Probe,
  formats: readonly Format[] = FORMATS,
  options: Pick<ReadingOptions, 'mapping'> = {},
): Promise<Recognised | undefined> {
  for (const format of formats) {
    const recognition = await format.recognise(probe, options);
    if (recognition) return { format, recognition };
  }
  return undefined;
}

/** The format of this name. Throws INVALID_ARGUMENT with those there are. */
export function formatNamed(name: string, formats: readonly Format[] = FORMATS): Format {
  const found = formats.find((format) => format.name === name);
  if (found) return found;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: `no format is named ${name.slice(0, 200)}`,
    expected: `one of ${['auto', 'tables', ...formats.map((format) => format.name)].join(', ')}`,
    got: name.slice(0, 200),
    where: { field: 'format' },
  });
}

/** What is said of a file that no format knows: what it looks like, and what is known. */
export interface Unrecognised {
  looksLike: string;
  /** A line for each format. */
  known: readonly string[];
}

export async function describeUnrecognised(
  probe: Probe,
  formats: readonly Format[] = FORMATS,
): Promise<Unrecognised> {
  return { looksLike: await describeProbe(probe), known: formats.map(({ known }) => known) };
}
