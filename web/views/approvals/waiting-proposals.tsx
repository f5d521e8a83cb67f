import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { useWritten } from '../../imports/written.ts';
import { OPEN_PROPOSALS, type ProposedAct } from '../../queries/approvals.ts';
import { useIdentity } from '../../session/identity.ts';
import { useMay } from '../../session/needs.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from '../question/failures.tsx';
import { ProposalLine } from './proposal-line.tsx';

/** What waits for a second person, of some acts, for those who may settle it; nothing where nothing waits. */
export function WaitingProposals({ acts }: { acts: readonly ProposedAct[] }) {
  const { state } = usePage();
  const { t } = useWords();
  const written = useWritten();
  // where nobody is asked who they are there is no second person
  const { isAsked } = useIdentity();
  const may = useMay({ least: 'steward', whole: true });
  const key = isAsked && may && state.space ? `${state.space} ${written}` : null;
  const found = useResource(key, (signal) => ask(OPEN_PROPOSALS, {}, state.space, signal));
  if (key === null) return null;
  if (found.error) return <Failed error={found.error} retry={found.retry} />;
  const { nodes = [], totalCount = 0 } = found.value?.proposals ?? {};
  const waiting = nodes.filter(({ act }) => acts.includes(act));
  const isCut = totalCount > nodes.length;
  if (waiting.length === 0 && !isCut) return null;
  return (
    <section class="stack" aria-labelledby="proposals-title">
      <h2 id="proposals-title">{t('approvals.title')}</h2>
      <ul class="proposals">
        {waiting.map((proposal) => (
          <ProposalLine key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      {isCut && <p>{t('approvals.cut', { shown: nodes.length, total: totalCount })}</p>}
    </section>
  );
}
