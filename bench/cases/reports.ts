/** The report over every buyer as a file, from nothing: in each format, held against JSON, which lays nothing out. */
import { join } from 'node:path';
import { FORMATS, type FormatName } from '../../server/reports/formats/formats.ts';
import { Cli } from '../../test/support/cli.ts';
import { type Case, sizeOfStores } from '../case.ts';
import { timeOfAsync } from '../timing.ts';

const LAID_OUT = (Object.keys(FORMATS) as FormatName[]).filter((format) => format !== 'json');
/** Finding the figures is most of the work, whatever the format. */
const TIMES_JSON = 4;

export const reports: Case = {
  name: 'reports',
  needs: ['embedded'],
  sizeOf: sizeOfStores,
  measures: Object.fromEntries(
    Object.keys(FORMATS).map((format) => [
      format,
      { title: `the report over every buyer as ${format}, from start to file`, unit: 's' },
    ]),
  ),
  targets: LAID_OUT.map((measure) => ({ measure, against: 'json', atMost: TIMES_JSON })),
  async open({ folder, stores }) {
    const cli = new Cli('', stores.embedded!);
    return Object.keys(FORMATS).map((format) => async () => {
      const out = join(folder, `report.${format}`);
      const asked = ['report', '--all', '--risk', 'conflict', '--format', format, '-o', out];
      const ms = await timeOfAsync(async () => {
        const { exit, err } = await cli.run(...asked);
        if (exit !== 0) throw new Error(err);
      });
      return { [format]: ms / 1000 };
    });
  },
};
