import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../api.ts';
import type { Pointed } from '../../charts/world-map.ts';
import { useWords } from '../../i18n/words.ts';
import { AREA } from '../../queries/map.ts';
import { questionInput } from '../../queries/question-input.ts';
import { NameLink } from '../../ui/name.tsx';
import { KindGlyph } from '../../ui/risk-sign.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Facts } from '../entity/risk-facts.tsx';
import { Failed } from '../question/failures.tsx';
import { areaName } from './map-words.ts';

const FACTS = 20;

/** What was pressed on the map: the entities of a mark, or the facts about an area. */
export function MapPicked({ picked, onClose }: { picked: Pointed; onClose(): void }) {
  const words = useWords();
  const { t, number } = words;
  const head = useRef<HTMLHeadingElement>(null);
  const key = picked.mark?.id ?? picked.area?.code;
  // it opens below what was pressed: the focus goes there, and says so
  useEffect(() => head.current?.focus(), [key]);
  return (
    <section class="map-picked" aria-labelledby="map-picked">
      <div class="map-picked-head">
        <h2 id="map-picked" ref={head} tabIndex={-1}>
          {picked.mark
            ? t('map.members', { n: number(picked.mark.members.length) })
            : t('map.areaFacts', { place: areaName(picked.area.code, words) })}
        </h2>
        <button type="button" onClick={onClose}>
          {t('map.close')}
        </button>
      </div>
      {picked.mark ? <Members of={picked.mark} /> : <AreaFacts code={picked.area.code} />}
    </section>
  );
}

function Members({ of: { members } }: { of: NonNullable<Pointed['mark']> }) {
  const { t, percent } = useWords();
  return (
    <ul class="map-members">
      {members.map(({ id, node }) => (
        <li key={id}>
          <KindGlyph kind={node.entity.kind} />
          <NameLink of={node.entity} />
          <span class="small">
            {t(`kind.${node.entity.kind}`)}
            {node.contribution > 0 && ` · ${t('graph.adds', { share: percent(node.contribution) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function AreaFacts({ code }: { code: string }) {
  const { t } = useWords();
  const { state } = usePage();
  const question = questionInput(state);
  const found = useResource(
    JSON.stringify([state.space, question, code, FACTS]),
    (signal) => ask(AREA, { of: `iso:${code}`, question, first: FACTS }, state.space, signal),
    false,
  );
  if (found.error) return <Failed error={found.error} retry={found.retry} />;
  const area = found.value?.riskArea;
  if (!area) return <p class="small">{t('page.loading')}</p>;
  return (
    <>
      <Facts effects={area.facts} />
      {area.facts.length < area.totalCount && (
        <p class="small">{t('map.factsShown', { shown: area.facts.length, total: area.totalCount })}</p>
      )}
    </>
  );
}
