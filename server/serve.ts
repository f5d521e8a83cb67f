/** `orepath serve`: opens the store, listens, and goes down in order. */
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { type Environment, readConfig, refuseOpenAddress } from './config.ts';
import { OrepathError } from './errors.ts';
import { newSecret, readHolder, removeHolder, writeHolder } from './holder/lock-file.ts';
import { storeInUse } from './holder/remote.ts';
import { listen } from './http/listen.ts';
import { createLog } from './seeing/log.ts';
import { type Service, startService } from './service.ts';

const GRACE_MS = 10_000;
const PAGE = fileURLToPath(new URL('../web', import.meta.url));

/** Resolves when it has been told to stop and is down. Throws what keeps it from starting. */
export async function serve(env: Environment, defaults: { seed: 'demo' | 'none' }): Promise<void> {
  const config = readConfig(env, defaults);
  refuseOpenAddress(config);
  const log = createLog(config.logLevel);
  let service: Service;
  try {
    service = await startService(config, log);
  } catch (error) {
    const held = error instanceof OrepathError && error.code === 'STORE_IN_USE';
    throw held ? storeInUse(readHolder(config.data)) : error;
  }
  const commandSecret = newSecret();
  let accepting = true;
  const app = createApp(service.parts, { log, page: PAGE, commandSecret, accepting: () => accepting });
  try {
    const listening = await listen(app, config.host, config.port);
    if (!config.neo4j) writeHolder(config.data, { address: listening.address, secret: commandSecret });
    log.info({ store: service.parts.store.description }, `Orepath is at ${listening.address}`);
    await stopSignal();
    log.info('going down');
    accepting = false;
    await listening.close(GRACE_MS);
  } finally {
    if (!config.neo4j) removeHolder(config.data);
    await service.close();
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
