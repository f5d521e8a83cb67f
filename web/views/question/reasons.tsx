import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import type { MaterialFigures } from '../../queries/by-material.ts';
import type { Chokepoint } from '../../queries/chokepoints.ts';
import type { TraceGap } from '../../queries/gaps.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Explained } from '../../ui/explained.tsx';
import { NameLink } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';
import { AskButton } from '../questions/ask-button.tsx';
import { questionAbout, useActiveQuestions } from '../questions/use-active-questions.ts';
import { Bar } from './bar.tsx';
import { Chokepoints } from './chokepoints.tsx';
import { Rests } from './rests.tsx';
import { materialName } from './terms.ts';

const SHOWN = 6;

interface ReasonsProps {
  answer: Answer;
  /** Undefined until they are there; as the chokepoints. */
  gaps: readonly TraceGap[] | undefined;
  chokepoints: readonly Chokepoint[] | undefined;
  /** Each material's figures; null until they are known. */
  materials: readonly MaterialFigures[] | null;
}

/** Below the drawing: where the exposure comes from, through whom it goes, where the trace stops, what it all rests on. */
export function Reasons({ answer, gaps, chokepoints, materials }: ReasonsProps) {
  const { t } = useWords();
  const { risk } = answer.question;
  return (
    <section class="reasons" aria-label={t('why.label')}>
      <div class="stack">
        <TopContributions answer={answer} />
        {chokepoints && <Chokepoints of={chokepoints} risk={risk} expected={answer.expected} />}
      </div>
      <div class="stack">
        {gaps && <Gaps gaps={gaps} total={answer.mass.opaque} />}
        {materials?.length === 0 ? <Tiers answer={answer} /> : <Materials answer={answer} rows={materials} />}
      </div>
      <Rests answer={answer} />
    </section>
  );
}

function TopContributions({ answer }: { answer: Answer }) {
  const { t, number } = useWords();
  const { nodes, totalCount } = answer.contributions;
  const top = nodes.slice(0, SHOWN);
  const most = top[0]?.contribution ?? 0;
  return (
    <section class="card" data-risk={answer.question.risk}>
      <h2>{t('table.contributions')}</h2>
      {top.length === 0 && <p class="small">{t('table.none')}</p>}
      <ul class="rows">
        {top.map((row) => (
          <li key={row.entity.entityId}>
            <NameLink of={row.entity} />
            <Bar value={row.contribution} most={most} />
          </li>
        ))}
      </ul>
      {totalCount > top.length && (
        <p class="small">
          {t('why.moreAt', { n: number(totalCount - top.length) })}{' '}
          <ActionLink action={{ type: 'show', view: 'table' }}>{t('why.seeAll')}</ActionLink>
        </p>
      )}
    </section>
  );
}

/** Whom to ask where an entity that nobody knows cannot answer itself. */
function NamedBy({ of: { namedBy, namedByCount } }: { of: Pick<TraceGap, 'namedBy' | 'namedByCount'> }) {
  const { t } = useWords();
  const [first] = namedBy;
  if (!first) return null;
  const more = namedByCount - 1;
  return (
    <small class="named-by">
      {t('why.namedBy')} <NameLink of={first} />
      {more > 0 && ` ${t('why.namedByMore', { n: more })}`}
    </small>
  );
}

/** Where the trace stops, and what an answer would change; `total` is all that is not traced. */
function Gaps({ gaps, total }: { gaps: readonly TraceGap[]; total: number }) {
  const { state } = usePage();
  const { t, percent } = useWords();
  const known = useActiveQuestions(state.space, { buyer: state.buyer });
  const listed = gaps.reduce((sum, gap) => sum + gap.opaque, 0);
  return (
    <section class="card gaps">
      <h2>{t('why.gaps')}</h2>
      <p class="small">{gaps.length > 0 ? t('why.gapsHelp') : t('why.noGaps')}</p>
      <ul class="rows">
        {gaps.map(({ entity, opaque, lowGain, highGain, ...named }) => (
          <li key={entity.entityId}>
            <span class="gap-name">
              <NameLink of={entity} />
            </span>
            <Bar value={opaque} most={gaps[0]!.opaque} kind="opaque" />
            <small>
              <Explained of="gapGain" values={{ low: percent(lowGain), high: percent(highGain) }}>
                {t('why.gapGain', { low: percent(lowGain), high: percent(highGain) })}
              </Explained>
            </small>
            <AskButton
              entity={entity}
              known={questionAbout(known, {
                entity: entity.entityId,
                about: 'GAP',
                buyer: state.buyer,
                material: state.material,
              })}
            />
            <NamedBy of={named} />
          </li>
        ))}
      </ul>
      {gaps.length > 0 && <p class="small">{t('why.gapsShown', { part: percent(listed / total) })}</p>}
    </section>
  );
}

function Materials({ answer, rows }: { answer: Answer; rows: ReasonsProps['materials'] }) {
  const words = useWords();
  const most = Math.max(...(rows ?? []).map((row) => row.expected));
  return (
    <section class="card" data-risk={answer.question.risk} aria-busy={rows === null}>
      <h2>{words.t('table.materials')}</h2>
      {rows === null && <p class="small">…</p>}
      <ul class="rows">
        {rows?.map(({ material, low, expected, high }) => (
          <li key={material}>
            <span>
              <ActionLink action={{ type: 'ask', change: { material } }}>
                {materialName(words, material)}
              </ActionLink>{' '}
              <small>
                {words.percent(low)}–{words.percent(high)}
              </small>
            </span>
            <Bar value={expected} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tiers({ answer }: { answer: Answer }) {
  const { t, percent, number } = useWords();
  const rows = answer.byTier
    .filter((row) => row.hit > 0 || row.opaque > 0 || row.clean > 0)
    .slice(0, SHOWN + 2);
  const most = Math.max(0, ...rows.map((row) => row.hit));
  return (
    <section class="card" data-risk={answer.question.risk}>
      <h2>{t('table.tiers')}</h2>
      <ul class="rows tier-rows">
        {rows.map((row) => (
          <li key={row.tier}>
            <span>
              {row.tier === 0 ? t('graph.buyer') : t('graph.tier', { n: number(row.tier) })}{' '}
              <small>{t('why.tierRest', { clean: percent(row.clean), opaque: percent(row.opaque) })}</small>
            </span>
            <Bar value={row.hit} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}
