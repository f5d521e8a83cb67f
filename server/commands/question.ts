import type { Question } from '../analytics/question.ts';
import { Asker } from '../ask.ts';
import type { Parts } from '../parts.ts';
import type { CommandIo, Options } from './command.ts';
import { spaceOf } from './space.ts';

export interface AskedHere {
  asker: Asker;
  question: Question;
}

/** The question of a command's options. Throws what Asker.resolve throws; the asker gives up with the command. */
export async function askedOf(parts: Parts, options: Options, io: CommandIo): Promise<AskedHere> {
  const state = await parts.spaces.state(await spaceOf(parts, options));
  const asker = new Asker(state, parts, parts.now(), io.signal);
  const text = (name: string) => options[name] as string | undefined;
  const question = asker.resolve({
    risk: text('risk') ?? '',
    material: text('material'),
    lens: text('lens'),
    tiers: options['tiers'] as number | undefined,
    asOf: text('asOf'),
    knownAt: text('knownAt'),
  });
  return { asker, question };
}
