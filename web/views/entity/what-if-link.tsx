import { useWords } from '../../i18n/words.ts';
import type { Claim } from '../../queries/entity.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { usePage } from '../../ui/use-page.ts';
import { withChanges } from '../../whatif/bench-steps.ts';
import { takenFrom, takenOut } from '../../whatif/taken-out.ts';

interface WhatIfLinkProps {
  id: string;
  graph: UpstreamGraph | undefined;
  /** Claims that name it as a supplier. */
  customers: readonly Claim[];
}

/** Leads to the bench with this supplier taken out: of the customers drawn, or of those that claims name. */
export function WhatIfLink({ id, graph, customers }: WhatIfLinkProps) {
  const { state } = usePage();
  const { t } = useWords();
  const drawn = graph ? takenFrom(graph, id) : [];
  const named = customers
    .filter(({ counts }) => counts)
    .map(({ customer }) => takenOut(id, customer.entityId));
  const changes = drawn.length > 0 ? drawn : named;
  if (!state.buyer || id === state.buyer || changes.length === 0) return null;
  const bench = withChanges(state.whatif.bench, changes);
  return (
    <p>
      <ActionLink action={{ type: 'set', slice: 'whatif', change: { bench }, screen: 'whatif' }}>
        {t('panel.whatIf')}
      </ActionLink>
    </p>
  );
}
