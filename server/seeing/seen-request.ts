/** What is seen of one request while it is answered: its id, its lines in the log, and in the end one line about it. */
import type { Logger } from 'pino';
import type { ErrorCode } from '../errors.ts';
import { requestIdOf } from './request-id.ts';

/** Names of operations are the caller's own words: this much of one is logged. */
const MOST_NAME = 80;

export class SeenRequest {
  readonly id: string;
  readonly #log: Logger;
  #child: Logger | undefined;
  /** One of a closed list (see http/routes.ts). */
  route = 'page';
  /** The operation's name, as its caller calls it. */
  operation: string | undefined;
  /** SHA-256 of its text: of a persisted operation, its id. */
  operationHash: string | undefined;
  /** Objects that it may touch at most. */
  cost: number | undefined;
  /** The space that it was answered from. */
  space: string | undefined;
  /** Id (never name) of who asks, once that is known. */
  caller: string | undefined;
  /** Codes of the errors that it was answered with. */
  readonly codes = new Set<ErrorCode>();

  constructor(log: Logger, headers: Headers) {
    this.#log = log;
    this.id = requestIdOf(headers);
  }

  /** Lines about this request. */
  get log(): Logger {
    this.#child ??= this.#log.child({ requestId: this.id });
    return this.#child;
  }

  /** The one line about the whole; probes that went well are for who looks closer. */
  answered(method: string, status: number, ms: number, gone: boolean): void {
    const { route } = this;
    const level = PROBES.has(route) && status < 400 ? 'debug' : 'info';
    if (!this.#log.isLevelEnabled(level)) return;
    const { id: requestId, operationHash, cost, space, caller } = this;
    const line = {
      requestId,
      method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
      ...(this.operation !== undefined && { operation: this.operation.slice(0, MOST_NAME) }),
      ...(operationHash !== undefined && { operationHash }),
      ...(cost !== undefined && { cost }),
      ...(caller !== undefined && { caller }),
      ...(space !== undefined && { space }),
      ...(this.codes.size > 0 && { codes: [...this.codes] }),
      ...(gone && { gone }),
    };
    this.#log[level](line, 'request');
  }
}

const PROBES: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);
