/** One round of one case, in a process of its own: told what to measure by its parent, tells the figures. */
import type { Figures, Setting } from './case.ts';
import { CASES } from './cases/index.ts';
import { collectGarbage } from './timing.ts';

export interface Order {
  readonly name: string;
  readonly setting: Setting;
  /** The last side first. */
  readonly reversed: boolean;
}

async function measure({ name, setting, reversed }: Order): Promise<Figures> {
  const found = CASES.find((each) => each.name === name);
  if (!found) throw new Error(`No case ${name}`);
  const sides = await found.open(setting);
  const figures: Record<string, number> = {};
  for (const side of reversed ? sides.toReversed() : sides) {
    await collectGarbage();
    Object.assign(figures, await side());
  }
  return figures;
}

// `on`, not `once`: as long as somebody listens the process stays, whatever its threads do
process.on('message', async (order: Order) => {
  const figures = await measure(order);
  process.send!(figures, () => process.exit(0));
});

process.once('disconnect', () => process.exit(1));
