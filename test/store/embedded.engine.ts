import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../server/store/embedded.ts';
import { contractCatalogue, type EngineUnderTest } from './contract.case.ts';

/** The embedded engine in a folder of its own. A crash leaves the file as it is, without a close: a copy of it is opened. */
export async function embeddedEngine(): Promise<EngineUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'orepath-store-'));
  const catalogue = contractCatalogue('embedded');
  const live = join(folder, 'live');
  await mkdir(live);
  let copies = 0;
  return {
    name: 'embedded',
    open: () => openEmbedded(join(live, 'store.grafeo'), catalogue),
    async crashAndReopen(store) {
      const crashed = join(folder, `crashed-${copies++}`);
      await cp(live, crashed, { recursive: true });
      await store.close();
      return openEmbedded(join(crashed, 'store.grafeo'), catalogue);
    },
    clean: () => rm(folder, { recursive: true, force: true }),
  };
}
