import type { Prepared } from '../analytics/prepare.ts';
import { Asker } from '../ask.ts';
import type { Parts } from '../parts.ts';
import type { Options } from './command.ts';
import { spaceOf } from './space.ts';

export interface AskedHere {
  asker: Asker;
  prepared: Prepared;
}

/** The question of a command's options, prepared. Throws what Asker.prepare throws. */
export async function askedOf(parts: Parts, options: Options): Promise<AskedHere> {
  const state = await parts.spaces.state(await spaceOf(parts, options));
  const asker = new Asker(state, parts.lenses, parts.now());
  const text = (name: string) => options[name] as string | undefined;
  const prepared = asker.prepare({
    risk: text('risk') ?? '',
    material: text('material'),
    lens: text('lens'),
    tiers: options['tiers'] as number | undefined,
    asOf: text('asOf'),
    knownAt: text('knownAt'),
  });
  return { asker, prepared };
}
