/** `orepath request N`: the request back to who sent the file of an import. */
import { OrepathError } from '../errors.ts';
import { listImports, readReports } from '../imports/record.ts';
import { readKept } from '../intake/kept.ts';
import type { Parts } from '../parts.ts';
import type { Command } from './command.ts';
import { importNumber } from './import-number.ts';
import { spaceOf } from './space.ts';

/** Throws UNKNOWN_IMPORT. */
async function requestOf(parts: Parts, space: string, number: number) {
  const record = (await listImports(parts.store, space)).find(
    ({ n, state }) => n === number && state !== 'staged',
  );
  if (!record) {
    throw new OrepathError({
      code: 'UNKNOWN_IMPORT',
      message: `space ${space} has no import ${number}`,
      expected: 'a number that `orepath imports` lists',
      got: String(number),
    });
  }
  const json = (await readReports(parts.store, space, [number])).get(number);
  return json === undefined ? null : readKept(json).request;
}

export const importRequest: Command = {
  async run(parts, { args, options }, io) {
    const number = importNumber(args[0]);
    const space = await spaceOf(parts, options);
    const request = (await requestOf(parts, space, number)) ?? null;
    if (options['json']) io.out(JSON.stringify({ space, import: number, request }));
    else io.out(request?.text ?? `import ${number} asks nothing of its sender`);
    return 0;
  },
};
