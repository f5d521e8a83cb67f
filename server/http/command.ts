/** Takes commands from this machine's command line while the server holds the embedded store. */
import { timingSafeEqual } from 'node:crypto';
import type { CommandCall } from '../commands/command.ts';
import { runInThread } from '../commands/in-thread.ts';
import { COMMANDS } from '../commands/index.ts';
import { asks, runCommand } from '../commands/run.ts';
import type { Frame } from '../holder/remote.ts';
import type { Parts } from '../parts.ts';
import { errorResponse } from './json.ts';

/** Only who can read the holder's file (the owner of the data folder) knows the secret. */
export function mayCommand(request: Request, secret: string | undefined): boolean {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const expected = Buffer.from(`Bearer ${secret}`);
  return secret !== undefined && given.length === expected.length && timingSafeEqual(given, expected);
}

const EXPECTED = `{ command: one of ${Object.keys(COMMANDS).join(', ')}, args: [texts], options: {} }`;

function callOf(body: unknown): CommandCall | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { command, args, options } = body as Record<string, unknown>;
  if (typeof command !== 'string' || !Object.hasOwn(COMMANDS, command)) return undefined;
  if (!Array.isArray(args) || !args.every((arg) => typeof arg === 'string')) return undefined;
  if (typeof options !== 'object' || options === null) return undefined;
  return { command, args, options: options as CommandCall['options'] };
}

/** Runs a command and streams its lines as they come, one JSON frame a line, the exit status last. */
export async function commandResponse(parts: Parts, request: Request): Promise<Response> {
  const call = callOf(await request.json().catch(() => null));
  if (!call)
    return errorResponse({ code: 'INVALID_ARGUMENT', message: 'this is no command', expected: EXPECTED });
  const gone = new AbortController();
  request.signal.addEventListener('abort', () => gone.abort(), { once: true });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (frame: Frame): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(frame)}\n`));
      };
      send({ taken: true });
      const run = asks(call) ? runCommand : runInThread;
      const exit = await run(parts, call, {
        out: (out) => send({ out }),
        err: (err) => send({ err }),
        progress: (progress) => send({ progress }),
        signal: gone.signal,
      });
      send({ exit });
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}
