import type { ErrorDetail } from '../../errors.ts';
import type { TableName } from '../../rows.ts';

/** A rule between cells of one row that is broken. */
export type RuleFault = Pick<ErrorDetail, 'message' | 'expected' | 'got'> & { column: string };

interface Cells {
  validFrom?: string;
  validTo?: string;
  recordedAt?: string;
  retractedAt?: string;
  country?: string;
  region?: string;
  a?: string;
  b?: string;
}

function period({ validFrom, validTo }: Cells): RuleFault | undefined {
  if (!validFrom || !validTo || validFrom <= validTo) return undefined;
  return {
    column: 'validTo',
    message: 'it ends before it begins',
    expected: `${validFrom} or later`,
    got: validTo,
  };
}

function knowledge({ recordedAt, retractedAt }: Cells): RuleFault | undefined {
  if (!recordedAt || !retractedAt || recordedAt < retractedAt) return undefined;
  return {
    column: 'retractedAt',
    message: 'retracted before it was recorded',
    expected: `later than ${recordedAt}`,
    got: retractedAt,
  };
}

function place({ country, region }: Cells): RuleFault | undefined {
  if (!country || !region || region.startsWith(`${country}-`)) return undefined;
  return {
    column: 'region',
    message: 'the region lies in another country',
    expected: `a region of ${country}`,
    got: region,
  };
}

function twoEntities({ a, b }: Cells): RuleFault | undefined {
  if (a !== b) return undefined;
  return { column: 'b', message: 'an entity matched with itself', expected: 'another entity', got: b ?? '' };
}

const RULES: Readonly<Record<TableName, readonly ((cells: Cells) => RuleFault | undefined)[]>> = {
  entities: [place, period],
  links: [period, knowledge],
  roles: [period, knowledge],
  facts: [period, knowledge],
  statuses: [period, knowledge],
  documents: [],
  matches: [twoEntities],
};

/** The rules between a row's cells that it breaks. */
export function brokenRules(name: TableName, row: object): RuleFault[] {
  return RULES[name].flatMap((rule) => rule(row as Cells) ?? []);
}
