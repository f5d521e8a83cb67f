/** `orepath serve`: opens the store, listens, and goes down in order. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Tracer } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { type Config, type Environment, isLoopback, readConfig, refuseOpenAddress } from './config.ts';
import { OrepathError } from './errors.ts';
import { newSecret, readHolder, removeHolder, writeHolder } from './holder/lock-file.ts';
import { storeInUse } from './holder/remote.ts';
import { type Listening, listen } from './http/listen.ts';
import { createLog } from './seeing/log.ts';
import { spanWitness } from './seeing/spans.ts';
import type { Tracing } from './seeing/tracing.ts';
import { type Service, startService } from './service.ts';
import { VERSION } from './version.ts';

const PAGE = fileURLToPath(new URL('../web', import.meta.url));

/** Resolves when it has been told to stop and is down. Throws what keeps it from starting. */
export async function serve(env: Environment, defaults: { seed: 'demo' | 'none' }): Promise<void> {
  const config = readConfig(env, defaults);
  refuseOpenAddress(config);
  const log = createLog(config.logLevel);
  const tracing = await openTracing(config, log);
  try {
    await run(config, log, tracing?.tracer);
  } finally {
    await tracing?.close();
  }
}

async function run(config: Config, log: Logger, tracer: Tracer | undefined): Promise<void> {
  const down = new AbortController();
  const service = await start(config, log, down.signal);
  if (tracer) service.parts.sightings.watch(spanWitness(tracer));
  const commandSecret = newSecret();
  const accepting = (): boolean => !down.signal.aborted;
  const app = createApp(service.parts, { log, page: PAGE, commandSecret, tracer, accepting });
  try {
    const stopped = stopSignal();
    const listening = await listen(app, config.host, config.port);
    try {
      // a name may lead elsewhere than it says
      refuseOpenAddress({ ...config, host: new URL(listening.address).hostname });
    } catch (error) {
      await listening.close(0);
      throw error;
    }
    if (!config.neo4j) writeHolder(config.data, { address: listening.address, secret: commandSecret });
    warnOfOpenDoor(config, log);
    log.info({ store: service.parts.store.description }, `Orepath is at ${listening.address}`);
    await stopped;
    log.info('going down');
    process.on('SIGTERM', endAtOnce).on('SIGINT', endAtOnce);
    down.abort();
    await drain(listening, config);
  } finally {
    if (!config.neo4j) removeHolder(config.data);
    await closeWithin(service, config.graceMs, log);
  }
}

/** Whoever reaches it may do everything: said each time, so that nobody forgets what was allowed once. */
function warnOfOpenDoor({ authentication, host }: Config, log: Logger): void {
  if (authentication !== 'none' || isLoopback(host)) return;
  log.warn(
    { host },
    'nobody is asked who they are, and it listens beyond this machine: who reaches it may do everything',
  );
}

async function start(config: Config, log: Logger, goingDown: AbortSignal): Promise<Service> {
  try {
    return await startService(config, log, goingDown);
  } catch (error) {
    const held = error instanceof OrepathError && error.code === 'STORE_IN_USE';
    throw held ? storeInUse(readHolder(config.data)) : error;
  }
}

/** Unready already: it answers on until balancers have seen that, then lets what is under way end. */
async function drain(listening: Listening, { drainMs, graceMs }: Config): Promise<void> {
  listening.leave();
  await sleep(drainMs);
  await listening.close(graceMs);
}

/** A store that is lost keeps nobody from going down: what it had staged is swept at the next start. */
async function closeWithin(service: Service, graceMs: number, log: Logger): Promise<void> {
  const late = setTimeout(() => {
    log.warn('ended before the store had answered; what was staged is swept at the next start');
    process.exit(0);
  }, graceMs);
  await service.close();
  clearTimeout(late);
}

/** Undefined where no collector is set: then not even the code for it is read. */
async function openTracing({ traces }: Config, log: Logger): Promise<Tracing | undefined> {
  if (traces === null) return undefined;
  const { startTracing } = await import('./seeing/tracing.ts');
  return startTracing(traces, VERSION, log);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}

/** Who asks a second time does not want to wait. */
function endAtOnce(): void {
  process.exit(1);
}
