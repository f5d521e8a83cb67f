/** Runs a command and turns what it throws into lines and an exit status. */
import { describeError, ERROR_CODES, OrepathError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { CommandCall, CommandIo } from './command.ts';
import { COMMANDS } from './index.ts';

/** Writes an error: one JSON object on stdout with `--json`, one line on stderr otherwise; the exit status. */
export function reportError(error: unknown, json: boolean, io: CommandIo): number {
  if (!(error instanceof OrepathError)) {
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (json) io.out(JSON.stringify({ error: { code: 'INTERNAL', message: 'unexpected error' } }));
    return 1;
  }
  io.err(describeError(error.detail));
  if (json) io.out(JSON.stringify({ error: error.detail }));
  return ERROR_CODES[error.code].exit;
}

/** Commands over the store: they ask nothing of a projection. */
const WITHOUT_QUESTION: readonly string[] = [
  'backup',
  'import',
  'imports',
  'undo',
  'request',
  'export',
  'check',
  'match',
  'matches',
  'decide',
  'questions',
  'keys',
  'audit',
  'approvals',
];

/** Whether a command asks a question, which can be given up and says how far it is. */
export const asks = ({ command }: CommandCall): boolean => !WITHOUT_QUESTION.includes(command);

/** Whether a command can be given up half-way and leaves the store whole: questions, an import between files, comparing. */
export const canBeGivenUp = (call: CommandCall): boolean =>
  asks(call) || ['backup', 'import', 'match'].includes(call.command);

/** Whether a command waits for imports and undos to end, and they for it. */
export const comesAlone = ({ command }: CommandCall): boolean => command !== 'backup';

/** Says itself how far it is. */
const OWN_PROGRESS: readonly string[] = ['report'];

/** How often progress is shown, in ms. */
const SHOWN_EVERY = 300;

/** Shows how far the work is until it is stopped. */
function showProgress({ work }: Parts, io: CommandIo): () => void {
  const timer = setInterval(() => {
    const running = work.items().find(({ state }) => state === 'running');
    io.progress?.(running ? `${running.name} ${Math.floor(running.done * 100)}%` : 'reading the store');
  }, SHOWN_EVERY);
  return () => clearInterval(timer);
}

export async function runCommand(parts: Parts, call: CommandCall, io: CommandIo): Promise<number> {
  const command = COMMANDS[call.command];
  if (!command) throw new OrepathError({ code: 'INTERNAL', message: `no command ${call.command}` });
  const shown = io.progress && asks(call) && !OWN_PROGRESS.includes(call.command);
  const stop = shown ? showProgress(parts, io) : () => {};
  try {
    return await command.run(parts, call, io);
  } catch (error) {
    return reportError(error, call.options['json'] === true, io);
  } finally {
    stop();
  }
}
