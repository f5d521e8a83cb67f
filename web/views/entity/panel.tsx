import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import { CLAIMS, ENTITY, type EntityDetail } from '../../queries/entity.ts';
import { isTerminal } from '../../queries/entity-parts.ts';
import { questionInput, viewpoint } from '../../queries/question-input.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from '../question/failures.tsx';
import { AskSupplier } from '../questions/ask-supplier.tsx';
import { Claims } from './claims.tsx';
import { Identity } from './identity.tsx';
import { Meaning } from './meaning.tsx';
import { RiskFacts } from './risk-facts.tsx';
import { Roles } from './roles.tsx';
import { Statuses } from './statuses.tsx';
import { WhatIfLink } from './what-if-link.tsx';

interface PanelProps {
  answer: Answer | undefined;
  graph: UpstreamGraph | undefined;
}

const CLAIMS_SHOWN = 20;

/** One entity: what it is, what it means for the buyer, why it counts as risky, and the claims about it, with sources. */
export function EntityPanel({ answer, graph }: PanelProps) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const { select, space } = state;
  const question = questionInput(state);
  const at = viewpoint(state);
  const key = select && space ? JSON.stringify([space, select, question]) : null;
  const entity = useResource(key, (signal) => ask(ENTITY, { id: select, question, at }, space, signal));
  const found = entity.value?.entity;
  return (
    <aside class={entity.loading && found ? 'panel stale' : 'panel'} aria-label={t('panel.label')} id="panel">
      {!select && <p class="nothing">{t('panel.empty')}</p>}
      {entity.error && <Failed error={entity.error} retry={entity.retry} />}
      {select && entity.value && !found && <p class="nothing">{t('panel.missing', { id: select })}</p>}
      {select && (
        <button type="button" class="panel-close" onClick={() => dispatch({ type: 'select', id: '' })}>
          <span aria-hidden="true">×</span> {t('panel.close')}
        </button>
      )}
      {select && found && <Found entity={found} answer={answer} graph={graph} />}
    </aside>
  );
}

function Found({ entity, answer, graph }: PanelProps & { entity: EntityDetail }) {
  const { state } = usePage();
  const { t } = useWords();
  const at = viewpoint(state);
  const { space, material } = state;
  const id = entity.entityId;
  const key = JSON.stringify([space, id, at, material]);
  const claims = useResource(
    key,
    (signal) => ask(CLAIMS, { id, at, first: CLAIMS_SHOWN, ...(material && { material }) }, space, signal),
    false,
  );
  const claimed = claims.value?.entity;
  const canAsk = !isTerminal(entity.kind) && id !== state.buyer && (claimed?.suppliers.totalCount ?? 0) > 0;
  return (
    <>
      <Identity entity={entity} risk={state.risk} />
      {answer && <Meaning entity={entity} answer={answer} graph={graph} />}
      <AskSupplier entity={entity} answer={answer} graph={graph} />
      <RiskFacts entity={entity} risk={state.risk} />
      <Statuses entity={entity} asOf={answer?.question.asOf} />
      {claims.error && <Failed error={claims.error} retry={claims.retry} />}
      {claimed && <Claims suppliers={claimed.suppliers} customers={claimed.customers} kind={entity.kind} />}
      <Roles entity={entity} />
      {claimed && <WhatIfLink id={id} graph={graph} customers={claimed.customers.nodes} />}
      {canAsk && (
        <p>
          <ActionLink action={{ type: 'ask', change: { buyer: id } }}>{t('panel.buyerHere')}</ActionLink>
        </p>
      )}
    </>
  );
}
