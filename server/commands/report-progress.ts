/** Says how far a report is: its step, how much of all is done, and what is being computed. */
import type { Parts } from '../parts.ts';
import type { Progress } from '../reports/desk.ts';
import type { CommandIo } from './command.ts';

/** How often it is shown, in ms. */
const SHOWN_EVERY = 300;

export interface ReportProgress {
  progress: Progress;
  stop(): void;
}

/** Shows a line again and again until it is stopped; nothing where nobody looks. */
export function reportProgress({ work }: Pick<Parts, 'work'>, io: CommandIo): ReportProgress {
  let line = 'reading the store';
  const show = (): void => {
    const running = work.items().find(({ state }) => state === 'running');
    const within = running ? `: ${running.name} ${percent(running.done)}` : '';
    io.progress?.(`${line}${within}`);
  };
  const timer = io.progress ? setInterval(show, SHOWN_EVERY) : undefined;
  return {
    progress(step, done) {
      line = `${percent(done)} ${step}`;
    },
    stop: () => clearInterval(timer),
  };
}

const percent = (part: number): string => `${Math.floor(part * 100)}%`;
