/** Runs a command in this process, or through the server that holds the embedded store. */
import { type Config, type Environment, readConfig } from '../config.ts';
import { OrepathError } from '../errors.ts';
import { readHolder, removeHolder, writeHolder } from '../holder/lock-file.ts';
import { runThroughHolder, storeInUse } from '../holder/remote.ts';
import type { Parts } from '../parts.ts';
import { createLog } from '../seeing/log.ts';
import { closeParts, inThreads, openParts } from '../service.ts';
import type { CommandCall, CommandIo } from './command.ts';
import { runCommand } from './run.ts';

/** The exit status. Throws INVALID_SETTING, STORE_IN_USE and what opening the store throws. */
export async function runHere(env: Environment, call: CommandCall, io: CommandIo): Promise<number> {
  const config = readConfig(env);
  if (!config.neo4j) {
    const holder = readHolder(config.data);
    if (holder?.address) {
      const exit = await runThroughHolder(holder, inOwnSpace(call, env, config), io);
      if (exit !== undefined) return exit;
    }
  }
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  let parts: Parts;
  try {
    parts = await openParts(config, log, inThreads({ ...config, workers: 1 }, log));
  } catch (error) {
    if (error instanceof OrepathError && error.code === 'STORE_IN_USE') {
      throw storeInUse(readHolder(config.data));
    }
    throw error;
  }
  if (!config.neo4j) writeHolder(config.data);
  try {
    return await runCommand(parts, call, io);
  } finally {
    await closeParts(parts);
    if (!config.neo4j) removeHolder(config.data);
  }
}

/** The holder has settings of its own: a space that is set here is named to it. */
function inOwnSpace(call: CommandCall, env: Environment, { space }: Config): CommandCall {
  return env['OREPATH_SPACE']?.trim() ? { ...call, options: { space, ...call.options } } : call;
}
