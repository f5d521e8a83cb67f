import { join } from 'node:path';
import { type GenerateOptions, generateTables } from '../../server/generate/index.ts';
import type { EntityRow, LinkRow } from '../../server/rows.ts';
import { rowsAt, temporary } from '../ingest/tables/folder.ts';

export interface Network {
  dir: string;
  entities: readonly EntityRow[];
  links: readonly LinkRow[];
  /** Distinct suppliers by customer, as indices into entities. */
  suppliers: readonly (readonly number[])[];
}

export async function generated(options: GenerateOptions): Promise<string> {
  const dir = join(temporary(), 'tables');
  await generateTables(dir, options);
  return dir;
}

export async function network(options: GenerateOptions): Promise<Network> {
  const dir = await generated(options);
  const entities = await rowsAt(dir, 'entities');
  const links = await rowsAt(dir, 'links');
  const index = new Map(entities.map(({ id }, i) => [id, i]));
  const sets = entities.map(() => new Set<number>());
  for (const { supplier, customer } of links) sets[index.get(customer)!]!.add(index.get(supplier)!);
  return { dir, entities, links, suppliers: sets.map((set) => [...set]) };
}

/** Sizes of the strongly connected components, largest first (Kosaraju, without recursion). */
export function components(suppliers: readonly (readonly number[])[]): number[] {
  const customers: number[][] = suppliers.map(() => []);
  for (const [customer, list] of suppliers.entries())
    for (const supplier of list) customers[supplier]!.push(customer);
  const finished: number[] = [];
  const visited = new Uint8Array(suppliers.length);
  for (let root = 0; root < suppliers.length; root++)
    walk(root, suppliers, visited, (node) => finished.push(node));
  const assigned = new Uint8Array(suppliers.length);
  const sizes = finished.reverse().map((root) => {
    let size = 0;
    walk(root, customers, assigned, () => size++);
    return size;
  });
  return sizes.filter((size) => size > 0).sort((a, b) => b - a);
}

/** Depth first from a root; `leave` is called on each node new to it, its successors first. */
function walk(
  root: number,
  next: readonly (readonly number[])[],
  visited: Uint8Array,
  leave: (node: number) => void,
): void {
  if (visited[root]) return;
  visited[root] = 1;
  const stack = [{ node: root, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const successor = next[top.node]![top.at++];
    if (successor === undefined) {
      leave(top.node);
      stack.pop();
    } else if (!visited[successor]) {
      visited[successor] = 1;
      stack.push({ node: successor, at: 0 });
    }
  }
}
