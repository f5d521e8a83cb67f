/** The same answers from one thread and from two, over one projection and one prepared question in shared memory. */
import type { Question } from '../../server/analytics/question.ts';
import { WorkPool } from '../../server/workers/pool.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT_IN_TIN, someBuyers } from '../questions.ts';
import { timeOfAsync } from '../timing.ts';

const BUYERS = 100;
const TIMES = 3;

export const twoCores: Case = {
  name: 'two-cores',
  measures: {
    two: { title: `whole answers for ${BUYERS} buyers, two threads`, unit: 'ms' },
    one: { title: `whole answers for ${BUYERS} buyers, one thread`, unit: 'ms' },
  },
  targets: [{ measure: 'two', against: 'one', timesFaster: 1.6 }],
  async open(setting) {
    const { projection, question, supply } = ask(await keptNetwork(setting), CONFLICT_IN_TIN);
    const buyers = someBuyers({ projection, supply }, BUYERS, setting.seed);
    const side = (name: string, threads: number) => async () => {
      const pool = new WorkPool({ threads, mostWaiting: BUYERS });
      const answers = (of: readonly number[], asked: Question) =>
        Promise.all(of.map((buyer) => pool.run(projection, 'exposure', { question: asked, buyer })));
      // every thread is started, prepared and warm before the clock is
      await answers(buyers, question);
      const times: number[] = [];
      for (let k = 0; k < TIMES; k++) times.push(await timeOfAsync(() => answers(buyers, question)));
      await pool.close();
      return { [name]: Math.min(...times) };
    };
    return [side('two', 2), side('one', 1)];
  },
};
