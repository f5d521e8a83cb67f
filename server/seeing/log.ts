/**
 * The log: one JSON object a line, and nothing in it that is secret or about a person. What came in (variables, names,
 * file names, headers) is never logged; errors are logged by what they are, not by what they quote.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import { type ErrorCode, OrepathError } from '../errors.ts';

/** Codes whose messages are our own words on how the service stands. */
const OWN_WORDS: ReadonlySet<ErrorCode> = new Set([
  'STORE_UNAVAILABLE',
  'STORE_DAMAGED',
  'STORE_IN_USE',
  'STORE_TOO_NEW',
  'STORE_CONFLICT',
  'TOO_BUSY',
  'FONT_MISSING',
]);

/** Errors of the language: their messages name source, and in quotes what was met. */
const MISTAKES: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/** Whoever logs an object with one of these by mistake logs nothing of it. */
const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'key',
  'apiKey',
  'headers',
  'variables',
];

export interface LoggedError {
  type: string;
  code?: string;
  message?: string;
  /** Places in the source, the innermost first. */
  at?: string[];
  cause?: LoggedError;
}

const withoutQuoted = (message: string): string =>
  message.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '…').replace(/\S+@\S+/g, '…');

/** Lines of the stack that are places; the first lines are the message, which may quote what came in. */
function placesOf(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 12)
    .map((line) => line.slice(7));
}

function messageOf(error: Error): string | undefined {
  if (error instanceof OrepathError)
    return OWN_WORDS.has(error.code) ? error.message.slice(0, 500) : undefined;
  return MISTAKES.has(error.name) ? withoutQuoted(error.message).slice(0, 500) : undefined;
}

/** What is logged of an error: its kind, its code, where it was thrown, and its message where that quotes nobody. */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const message = messageOf(error);
  const at = placesOf(error.stack);
  return {
    type: error.name,
    ...(typeof code === 'string' && /^[\w.]{1,100}$/.test(code) && { code }),
    ...(message !== undefined && { message }),
    ...(at.length > 0 && { at }),
    ...(error.cause instanceof Error && { cause: errorForLog(error.cause) }),
  };
}

/** A line that cannot be written, as on a full disk, is lost; the service goes on. */
function standardError(): DestinationStream {
  return pino.destination(2).on('error', () => undefined);
}

/** To standard error where no other destination is given: standard output belongs to commands. */
export function createLog(level: string, destination: DestinationStream = standardError()): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: errorForLog },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    destination,
  );
}
