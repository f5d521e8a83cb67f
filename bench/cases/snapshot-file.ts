/** The snapshot file of a network: read, checked byte for byte, and ready to be asked. */
import { statSync } from 'node:fs';
import type { Case } from '../case.ts';
import { networkFile } from '../graphs.ts';
import { readNetwork } from '../network-file.ts';
import { timeOf } from '../timing.ts';

const TIMES = 3;

export const snapshotFile: Case = {
  name: 'snapshot-file',
  measures: {
    read: { title: 'a projection read from its snapshot file', unit: 's' },
    size: { title: 'that file', unit: 'MB' },
  },
  targets: [{ measure: 'read', atMost: 3 }],
  async open(setting) {
    const file = await networkFile(setting, 'generated');
    return [
      () => ({
        read: Math.min(...Array.from({ length: TIMES }, () => timeOf(() => readNetwork(file)))) / 1000,
        size: statSync(file).size / 1e6,
      }),
    ];
  },
};
