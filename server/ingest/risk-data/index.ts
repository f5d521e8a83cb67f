/** Published lists and indices of risk. */
import type { Format } from '../formats/format.ts';
import { CPI } from './cpi.ts';
import { EU_CAHRA } from './eu-cahra.ts';
import { ILAB } from './ilab.ts';
import { UCDP } from './ucdp.ts';
import { WGI } from './wgi.ts';

export const RISK_DATA: readonly Format[] = [EU_CAHRA, ILAB, CPI, WGI, UCDP];
