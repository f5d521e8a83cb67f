/** A bill of materials of what is installed with the service, without what differs from run to run. */
import { createHash } from 'node:crypto';
import { type Lock, type LockedPackage, nameAt } from './lock.ts';

/** What npm is asked: packages for developers go here and not there, for npm leaves out with them what they share. */
export const SBOM_ARGUMENTS: readonly string[] = [
  'sbom',
  '--package-lock-only',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
];

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  scope?: string;
  properties?: { name: string; value: string }[];
}

/** CycloneDX 1.5, as npm writes it. */
export interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { 'bom-ref': string; name: string; purl: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/** A UUID that follows from a text, in the form of version 8. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : 1;

/** A package that developers have a copy of is marked as theirs by npm, wherever else it is needed: the lock file decides. */
const described = (component: Component, { optional }: LockedPackage): Component => ({
  ...component,
  scope: optional ? 'optional' : 'required',
  properties: (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development'),
});

/**
 * Sorted; named by the package and not by the folder it lies in; with a serial number that follows from what it says,
 * and without a time unless `epoch` (seconds, `SOURCE_DATE_EPOCH`) gives one.
 */
export function reproducible({ serialNumber: _drawn, ...bill }: Bill, lock: Lock, epoch?: string): string {
  const { timestamp: _now, component: product, ...metadata } = bill.metadata;
  const installed = new Map(
    Object.entries(lock)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path, entry]) => [`${nameAt(path)}@${entry.version}`, entry]),
  );
  const components = bill.components
    .filter(({ name, version }) => installed.has(`${name}@${version}`))
    .map((one) => described(one, installed.get(`${one.name}@${one.version}`)!))
    .sort(by((one) => one['bom-ref']));
  const kept = new Set([product['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const said = {
    ...bill,
    metadata: {
      ...(epoch !== undefined && { timestamp: new Date(Number(epoch) * 1000).toISOString() }),
      ...metadata,
      component: { ...product, name: /npm\/(.+)@/.exec(product.purl)![1]! },
    },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)).sort() }))
      .sort(by((one) => one.ref)),
  };
  const serial = `urn:uuid:${uuidOf(JSON.stringify(said))}`;
  return `${JSON.stringify({ serialNumber: serial, ...said }, null, 2)}\n`;
}
