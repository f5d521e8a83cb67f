import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { useWritten } from '../../imports/written.ts';
import type { Answer } from '../../queries/answer.ts';
import { type EntityName, isTerminal } from '../../queries/entity-parts.ts';
import { questionInput } from '../../queries/question-input.ts';
import { GAP_AT } from '../../queries/questions.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import { Explained } from '../../ui/explained.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { AskButton, AskedLink } from './ask-button.tsx';
import { AskedWords } from './asked-words.tsx';
import { questionAbout, useActiveQuestions } from './use-active-questions.ts';

interface AskSupplierProps {
  entity: EntityName;
  answer: Answer | undefined;
  graph: UpstreamGraph | undefined;
}

/** What an answer about an entity would narrow; the service is not asked where the drawing tells that there is no gap. */
function useGap({ entity, answer, graph }: AskSupplierProps) {
  const { state } = usePage();
  const written = useWritten();
  const id = entity.entityId;
  const drawn = graph?.nodes.find((node) => node.entity.entityId === id);
  const may = answer && graph && !isTerminal(entity.kind) && (!drawn || drawn.opaque > 0);
  const { space, buyer } = state;
  const question = questionInput(state);
  const key = may ? JSON.stringify([space, buyer, question, id, written]) : null;
  const found = useResource(
    key,
    (signal) => ask(GAP_AT, { buyer, question, entity: id }, space, signal),
    false,
  );
  return found.value?.exposure.narrowing ?? undefined;
}

/** What is asked at an entity already; where the trace of this answer stops there, the way to ask. */
export function AskSupplier(props: AskSupplierProps) {
  const { state } = usePage();
  const { t, percent } = useWords();
  const { entity } = props;
  const id = entity.entityId;
  const active = useActiveQuestions(state.space, { entity: id });
  const gap = useGap(props);
  const { buyer, material } = state;
  const own = questionAbout(active, { entity: id, about: 'GAP', buyer, material });
  const others = gap ? active.filter((one) => one !== own) : active;
  if (!gap && others.length === 0) return null;
  const gains = gap && { low: percent(gap.lowGain), high: percent(gap.highGain) };
  return (
    <section>
      <h3>{t('questions.panel')}</h3>
      {gap && gains && (
        <p class="small">
          <Explained of="gapMass" values={{ mass: percent(gap.mass) }}>
            {t('questions.kind.GAP', { mass: percent(gap.mass) })}
          </Explained>
          {' · '}
          <Explained of="gapGain" values={gains}>
            {t('why.gapGain', gains)}
          </Explained>
        </p>
      )}
      {gap && <AskButton key={`${buyer} ${material} ${id}`} entity={entity} known={own} />}
      {others.length > 0 && (
        <ul class="plain">
          {others.map((one) => (
            <li key={one.openQuestionId}>
              <AskedWords {...one} /> <AskedLink id={one.openQuestionId} state={one.state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
