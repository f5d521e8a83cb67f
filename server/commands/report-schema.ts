import { REPORT_SCHEMA } from '../reports/schema/report-schema.ts';
import type { CommandIo } from './command.ts';

/** `orepath report --schema`: it asks nothing of a store. */
export function printReportSchema(io: Pick<CommandIo, 'out'>): number {
  io.out(JSON.stringify(REPORT_SCHEMA, null, 2));
  return 0;
}
