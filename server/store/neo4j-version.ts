/** The versions of Neo4j that the service is tried with: the 5.26 line and the lines named by year after it. */
import { OrepathError } from '../errors.ts';

const OLDEST = [5, 26] as const;

/** `Neo4j/5.26.30` as a server names itself; undefined for a name of another form, which proves nothing. */
function versionOf(agent: string): readonly [number, number] | undefined {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor)];
}

/** Throws STORE_TOO_OLD for a server before Neo4j 5.26. */
export function refuseOldServer(agent: string): void {
  const version = versionOf(agent);
  if (!version) return;
  const [major, minor] = version;
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new OrepathError({
    code: 'STORE_TOO_OLD',
    message: 'this version of Neo4j is older than those that the service runs on',
    expected: `Neo4j ${OLDEST.join('.')} or newer`,
    got: agent.slice(0, 200),
  });
}
