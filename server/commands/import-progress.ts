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
  comparing(part: number): void;
}

export function importProgress(io: CommandIo): ImportProgress {
  let count = 0;
  let ended = 0;
  let current = '';
  let told = Date.now();
  const show = (part: number, place: string): void => {
    if (io.progress) io.progress(`${barOf(part)} ${place}`);
    else io.err(place);
  };
  const isTime = (): boolean => {
    const now = Date.now();
    if (now - told < (io.progress ? BAR_EVERY_MS : LINE_EVERY_MS)) return false;
    told = now;
    return true;
  };
  const tell = (part: number): void => {
    if (!isTime()) return;
    const name = current.split(/[\\/]/).at(-1) ?? '';
    const place = `${Math.min(ended + 1, count)} of ${count}: ${name} ${Math.floor(part * 100)}%`;
    show((ended + part) / Math.max(1, count), place);
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
    comparing: (part) => {
      if (isTime()) show(part, `who is who ${Math.floor(part * 100)}%`);
    },
  };
}
