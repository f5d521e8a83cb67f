/** How far an import is: a bar on a terminal, a line now and then where nobody watches. */
import type { CommandIo } from './command.ts';

const WIDTH = 24;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 5_000;

function barOf(part: number): string {
  const full = Math.round(Math.min(1, part) * WIDTH);
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
}

export interface ImportProgress {
  files(count: number): void;
  began(path: string): void;
  progress(part: number): void;
  done(): void;
}

export function importProgress(io: CommandIo): ImportProgress {
  let count = 0;
  let ended = 0;
  let current = '';
  let told = Date.now();
  const tell = (part: number): void => {
    const now = Date.now();
    if (now - told < (io.progress ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
    told = now;
    const name = current.split(/[\\/]/).at(-1) ?? '';
    const place = `${Math.min(ended + 1, count)} of ${count}: ${name} ${Math.floor(part * 100)}%`;
    if (io.progress) io.progress(`${barOf((ended + part) / Math.max(1, count))} ${place}`);
    else io.err(place);
  };
  return {
    files: (found) => {
      count = found;
    },
    began: (path) => {
      current = path;
      tell(0);
    },
    progress: tell,
    done: () => {
      ended++;
    },
  };
}
