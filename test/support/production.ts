/** A service on a port, set as for production: callers have keys, nothing of the schema is told. */
import { join } from 'node:path';
import pino from 'pino';
import type { Grant } from '../../server/auth/caller.ts';
import { createKey } from '../../server/auth/keys.ts';
import { listen } from '../../server/http/listen.ts';
import { TEST_NOW, type TestApp, testApp } from './app.ts';

export interface Production extends TestApp {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  port: number;
  /** A caller's `Authorization`. */
  bearer: string;
  /** Of another caller. */
  newBearer(grants: readonly Grant[]): Promise<string>;
}

const ALL: readonly Grant[] = [{ space: '*', role: 'admin', buyers: null }];

export async function production(env: Record<string, string> = {}): Promise<Production> {
  const service = await testApp({
    demo: true,
    env: { NODE_ENV: 'production', OREPATH_AUTH: 'keys', ...env },
    app: { log: pino({ level: 'silent' }), page: join(import.meta.dirname, '../../dist/web') },
  });
  const newBearer = async (grants: readonly Grant[]): Promise<string> => {
    const order = { name: 'caller', grants, expiresAt: null, by: 'test', now: TEST_NOW };
    return `Bearer ${(await createKey(service.parts.store, order)).token}`;
  };
  const listening = await listen(service.app, '127.0.0.1', 0);
  return {
    ...service,
    address: listening.address,
    port: Number(new URL(listening.address).port),
    bearer: await newBearer(ALL),
    newBearer,
    async close() {
      await listening.close(0);
      await service.close();
    },
  };
}
