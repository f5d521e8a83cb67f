import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';

interface MeaningProps {
  entity: EntityName;
  answer: Answer;
  graph: UpstreamGraph | undefined;
}

/** What the entity means for the buyer of the question, in parts of the buyer's supply. */
export function Meaning({ entity, answer, graph }: MeaningProps) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t('panel.means', { buyer: answer.entity.name })}</h3>
      <Figures entity={entity} answer={answer} graph={graph} />
    </section>
  );
}

function Figures({ entity, answer, graph }: MeaningProps) {
  const { t, percent, number } = useWords();
  const id = entity.entityId;
  if (id === answer.entity.entityId) return <p class="small">{t('panel.isBuyer')}</p>;
  const node = graph?.nodes.find((one) => one.entity.entityId === id);
  const row = answer.contributions.nodes.find((one) => one.entity.entityId === id);
  if (!node && !row) return <p class="small">{t('panel.notDrawn')}</p>;
  const lines: [string, string][] = [
    [t('panel.arrival'), percent((node ?? row)!.arrival)],
    [t('panel.own'), percent((node ?? row)!.contribution)],
  ];
  if (node) {
    lines.push([t('panel.through'), percent(node.exposed)]);
    if (node.opaque > 0) lines.push([t('panel.opaque'), percent(node.opaque)]);
  }
  lines.push([t('panel.tier'), number((node ?? row)!.tier)]);
  return (
    <dl class="rows">
      {lines.map(([term, figure]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
