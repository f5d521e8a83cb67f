/** `orepath gaps BUYER`: where the trace stops, where shares are assumed, what answers would tell, whom to ask. */
import type { Bounds, GapsAnswer, QuestionsAnswer, TraceGap } from '../analytics/answer.ts';
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askedOf } from './question.ts';

export const gaps: Command = {
  async run(parts, { args, options }, io) {
    const first = firstOf(options);
    const { asker, question } = await askedOf(parts, options, io, args[0]);
    const buyer = await asker.entity(args[0] ?? '');
    const asked = { question, buyer };
    const answer = await asker.analyse('gaps', { ...asked, first });
    const toAsk =
      options['ask'] === undefined
        ? undefined
        : await asker.analyse('questionsToAsk', { ...asked, first: firstOf(options, 'ask') });
    if (options['json']) {
      io.out(JSON.stringify({ ...answer, ...(toAsk && { questionsToAsk: toAsk }) }));
      return 0;
    }
    for (const line of gapLines(answer)) io.out(line);
    if (toAsk) for (const line of questionLines(toAsk)) io.out(line);
    return 0;
  },
};

/** Whom to ask beside the entity itself. */
function asked({ namedBy, namedByCount }: Pick<TraceGap, 'namedBy' | 'namedByCount'>): string {
  if (namedByCount === 0) return '';
  const more = namedByCount > namedBy.length ? ` and ${namedByCount - namedBy.length} more` : '';
  return `; named by ${namedBy.map(({ name, id }) => `${name} (${id})`).join(', ')}${more}`;
}

function* gapLines(answer: GapsAnswer): Generator<string> {
  for (const { entity, opaque, lowGain = 0, highGain = 0, ...named } of answer.gaps) {
    yield `${percent(opaque)}  not traced behind ${entity.name} (${entity.id}); a hit raises low by ${percent(lowGain)}, clean lowers high by ${percent(highGain)}${asked(named)}`;
  }
  for (const { entity, assumed, lowGain = 0, highGain = 0 } of answer.assumed) {
    yield `${percent(assumed)}  split by assumption at ${entity.name} (${entity.id}); confirmed it raises low by ${percent(lowGain)} and lowers high by ${percent(highGain)}`;
  }
  const { totals } = answer;
  yield `${answer.gaps.length} of ${totals.gaps} gaps, ${answer.assumed.length} of ${totals.assumed} assumed splits`;
}

const band = ({ low, high }: Bounds) => `${percent(low)} to ${percent(high)}`;

function* questionLines({ before, questions, narrowed, exact, atMost }: QuestionsAnswer): Generator<string> {
  yield `now ${band(before)}; once answered, were it clean or a hit:`;
  for (const [i, { entity, about, after }] of questions.entries()) {
    const what = about === 'gap' ? 'who supplies' : 'are the shares as assumed at';
    yield `${i + 1}. ${what} ${entity.name} (${entity.id})?  ${band(after.ifClean)} or ${band(after.ifHit)}`;
  }
  const best = exact
    ? 'no other set of as many narrows it more'
    : `no set of as many narrows it by more than ${percent(atMost)}`;
  yield `narrower by ${percent(narrowed)} on the mean of both; ${best}`;
}
