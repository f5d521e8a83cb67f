/** The packages that are passed on: those that an installation brings, and those built into the page and the service. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isForOneSystem, type Lock } from './lock.ts';

/** Where a package of that name is found from another, as Node looks for it. */
function resolved(lock: Lock, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (lock[path]) return path;
    if (!folder) return undefined;
  }
}

/** Names of packages that sources import, wherever they then end up. */
function importedIn(root: string, folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/vite\.config/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, folder, file), 'utf8');
      return [
        ...text.matchAll(/^(?:import|export)(?! type)[^']*'((?:@[^/']+\/)?[^./@'][^/':]*)(?:\/[^']*)?'/gm),
      ];
    })
    .map((match) => match[1]!);
}

/** Paths in the lock file, in order of path; packages for one system go with the one that brings them. */
export function shippedPackages(root: string, lock: Lock): string[] {
  const built = [...new Set(['web', 'common', 'server'].flatMap((folder) => importedIn(root, folder)))];
  const found = new Set<string>();
  const take = (from: string, name: string): void => {
    const path = resolved(lock, from, name);
    if (!path || found.has(path) || isForOneSystem(lock[path]!)) return;
    found.add(path);
    for (const next of Object.keys(lock[path]!.dependencies ?? {})) take(path, next);
  };
  for (const name of [...built, 'preact']) take('', name);
  for (const [path, entry] of Object.entries(lock)) {
    if (path !== '' && !entry.dev && !isForOneSystem(entry)) found.add(path);
  }
  return [...found].sort();
}
