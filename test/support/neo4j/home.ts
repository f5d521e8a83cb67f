import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LineName } from './lines.ts';

/** A fresh, empty server home in the folder for temporary files. */
export interface Home {
  readonly home: string;
  /** Loopback port for Bolt. */
  readonly port: number;
}

// Below the ports that systems hand out for outgoing connections: one of those could take ours
// in the seconds that Java needs to start.
const FIRST_PORT = 20_000;
const PORTS = 10_000;

// Nothing leaves the machine, and a clean stop takes 0.2 s, not 10 s.
const SETTINGS = [
  'server.http.enabled=false',
  'server.https.enabled=false',
  'dbms.usage_report.enabled=false',
  'dbms.security.auth_enabled=true',
  'db.tx_log.preallocate=false',
  'internal.server.bolt.connection_shutdown_wait_time=0s',
  'internal.server.bolt.thread_pool_shutdown_wait_time=1s',
];

const SETTINGS_OF_LINE: Record<LineName, readonly string[]> = {
  '5.26': ['internal.dbms.bolt.netty_server_shutdown_quiet_period=0'],
  current: [
    'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s',
    'server.fleet_discovery.enabled=false',
  ],
};

/** Makes a home with `conf/neo4j.conf` for a line, listening on a free loopback port. */
export async function makeHome(line: LineName, pageCache: string): Promise<Home> {
  const port = await freePort();
  const home = await mkdtemp(join(tmpdir(), 'orepath-neo4j-'));
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.memory.pagecache.size=${pageCache}`,
    ...SETTINGS,
    ...SETTINGS_OF_LINE[line],
  ];
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf/neo4j.conf'), `${settings.join('\n')}\n`);
  return { home, port };
}

async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free loopback port found in 50 tries from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });
}
