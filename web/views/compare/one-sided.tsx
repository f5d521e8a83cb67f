import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import type { Refusal } from '../../queries/answer.ts';
import { type OneSide, SIDES } from '../../queries/compare.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Failed, Refused } from '../question/failures.tsx';
import { SideMarks } from './before-after.tsx';
import { bothViewpoints, withoutViewpoint } from './viewpoints.ts';

/** The buyer has suppliers on record at one viewpoint or none: the figure that there is, and no difference. */
export function OneSided({ refusal }: { refusal: Extract<Refusal, { __typename: 'NoSupplierOnRecord' }> }) {
  const { state } = usePage();
  const { t, date } = useWords();
  const { space, buyer } = state;
  const viewpoints = bothViewpoints(state);
  const question = withoutViewpoint(state);
  const before = { ...question, at: viewpoints.before };
  const after = { ...question, at: viewpoints.after };
  const sides = useResource(JSON.stringify([space, buyer, before, after]), (signal) =>
    ask(SIDES, { buyer, before, after }, space, signal),
  );
  if (sides.error) return <Failed error={sides.error} retry={sides.retry} />;
  if (!sides.value) return <Waiting for={sides}>{t('compare.loading')}</Waiting>;
  const has = (side: OneSide) => side.__typename === 'Exposure';
  if (!has(sides.value.before) && !has(sides.value.after)) return <Refused refusal={refusal} asked={state} />;
  const missing = has(sides.value.before) ? 'after' : 'before';
  const day = viewpoints[missing].asOf;
  return (
    <section class="card one-sided" data-risk={state.risk} role="alert">
      <h2>{t(`compare.oneSided.${missing}`, { name: refusal.entity.name })}</h2>
      <p>
        {t('compare.oneSidedHelp', { day: day ? date(day) : date(new Date().toISOString().slice(0, 10)) })}
      </p>
      {(['before', 'after'] as const).map((name) => {
        const side = sides.value![name];
        return side.__typename === 'Exposure' ? <SideMarks key={name} name={name} side={side} /> : null;
      })}
    </section>
  );
}
