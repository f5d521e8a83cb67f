import type { StatusRow } from '../../rows.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';
import { withMadeId } from '../tables/content.ts';
import type { NamedSmelter } from './smelters.ts';

/** On a template's look-up, or off it again. */
export const ON_LIST = 'rmi-smelter-list';
/** Assessed by the Responsible Minerals Assurance Process, or being assessed. */
export const ASSESSMENT = 'rmap-assessment';
/** A change that leaves a smelter on the list: its name corrected, for example. */
export const REVISION = 'rmi-list-revision';

export interface Edition {
  document: string;
  /** ISO; absent where nothing says it. */
  date?: string;
  /** The sheet that its rows are in. */
  sheet?: string;
}

/** What a status says beside whom it is about. */
export type Said = Pick<StatusRow, 'kind' | 'value' | 'validFrom' | 'validTo'>;

/** Where the day on which something began is known. */
export const since = (date: string | undefined): Pick<StatusRow, 'validFrom'> =>
  date === undefined ? {} : { validFrom: date };

/** How this edition describes a smelter: later ones may do so otherwise. */
function described({ name, aliases, country }: NamedSmelter): Record<string, string> {
  return {
    name,
    ...(aliases.size > 0 && { aliases: joinAliases(aliases) }),
    ...(country !== undefined && { country }),
  };
}

const BETWEEN = ' | ';
export const joinAliases = (aliases: Iterable<string>): string => [...aliases].sort().join(BETWEEN);
export const splitAliases = (text: string | undefined): string[] => text?.split(BETWEEN) ?? [];

export class StatusWriter {
  readonly rows: ReadingRows;
  readonly edition: Edition;

  constructor(rows: ReadingRows, edition: Edition) {
    this.rows = rows;
    this.edition = edition;
  }

  /** The place of a finding of this list. */
  get at(): { sheet?: string } {
    return this.edition.sheet === undefined ? {} : { sheet: this.edition.sheet };
  }

  /** Once a smelter's rows are all read, for it is told with its names. */
  write(
    row: number,
    smelter: NamedSmelter,
    material: string | undefined,
    said: Said,
    notes: Readonly<Record<string, string>> = {},
  ): void {
    const value = withMadeId('statuses', {
      about: smelter.entity,
      ...said,
      document: this.edition.document,
      ...(material !== undefined && { material }),
      notes: { ...notes, ...described(smelter) },
    });
    this.rows.add('statuses', row, value);
  }
}
