import { join } from 'node:path';
import type { LineName } from './lines.ts';

const PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const OPENED = PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Arguments of `java` that start a line on a home and print `Started.` to stdout when it is ready. `heap` as in -Xmx. */
export function javaArguments(line: LineName, jars: string, home: string, heap: string): string[] {
  const common = ['-Xms256m', `-Xmx${heap}`, ...OPENED, '-cp', join(jars, '*')];
  return line === '5.26' ? [...common, ...serverProgram(home)] : [...common, ...launcherProgram(home)];
}

function serverProgram(home: string): string[] {
  // Without console mode the server writes "Started." to its log file only.
  return [
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ];
}

function launcherProgram(home: string): string[] {
  const launcher = join(import.meta.dirname, 'StartCurrent.java');
  return ['--enable-native-access=ALL-UNNAMED', launcher, home, join(home, 'conf/neo4j.conf')];
}
