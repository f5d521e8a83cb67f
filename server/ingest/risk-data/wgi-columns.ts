/** Columns of the Worldwide Governance Indicators, and the risks that they tell of. */
import { columnOf } from './cells.ts';

export interface Indicator {
  /** Names of its column, the World Bank's first. */
  columns: readonly string[];
  title: string;
  risk: string;
}

/** Control of corruption is the lenses' `corruption`; the others have risk ids of their own. */
const INDICATORS: readonly Indicator[] = [
  { columns: ['vae', 'va.est', 'va'], title: 'voice and accountability', risk: 'governance-voice' },
  { columns: ['pve', 'pv.est', 'pv'], title: 'political stability', risk: 'political-instability' },
  { columns: ['gee', 'ge.est', 'ge'], title: 'government effectiveness', risk: 'governance-effectiveness' },
  { columns: ['rqe', 'rq.est', 'rq'], title: 'regulatory quality', risk: 'governance-regulation' },
  { columns: ['rle', 'rl.est', 'rl'], title: 'rule of law', risk: 'governance-rule-of-law' },
  { columns: ['cce', 'cc.est', 'cc'], title: 'control of corruption', risk: 'corruption' },
];

export interface WgiColumns {
  code: string;
  country: string | undefined;
  year: string;
  /** The column of each indicator that the file has. */
  values: readonly (readonly [column: string, indicator: Indicator])[];
}

/** The columns of the indicators; undefined where a header is another's. */
export function wgiColumns(header: readonly string[] | undefined): WgiColumns | undefined {
  if (!header) return undefined;
  const code = columnOf(header, 'code', 'country code', 'countrycode', 'iso3');
  const year = columnOf(header, 'year');
  const values = INDICATORS.flatMap((indicator) => {
    const column = columnOf(header, ...indicator.columns);
    return column === undefined ? [] : [[column, indicator] as const];
  });
  if (code === undefined || year === undefined || values.length < 2) return undefined;
  return { code, year, country: columnOf(header, 'countryname', 'country name', 'country'), values };
}
