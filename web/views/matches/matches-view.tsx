import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { useWritten } from '../../imports/written.ts';
import { MATCH_STATES, MATCHES, type MatchState } from '../../queries/matches.ts';
import { useMay } from '../../session/needs.tsx';
import { DeciderField } from '../../ui/decider.tsx';
import { Pager } from '../../ui/pager.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { WaitingProposals } from '../approvals/waiting-proposals.tsx';
import { FaultLine } from '../imports/fault-line.tsx';
import { Failed } from '../question/failures.tsx';
import { MatchList } from './match-list.tsx';
import { DECIDING, type Decisions, useDecisions } from './use-decisions.ts';
import '../../style/imports.css';

const PER_PAGE = 20;

/** Pairs that may be one, the likeliest first, and a person's word on each. */
export function MatchesView() {
  const { state } = usePage();
  const { t } = useWords();
  const written = useWritten();
  const decisions = useDecisions(state.space);
  const mayDecide = useMay(DECIDING);
  const [which, look] = useState<MatchState>('POSSIBLE');
  /** Cursors of the pages before this one. */
  const [pages, turn] = useState<readonly string[]>([]);
  const after = pages.at(-1) ?? null;
  const key = state.space && JSON.stringify([state.space, which, after, written]);
  const found = useResource(key || null, (signal) =>
    ask(MATCHES, { state: which, first: PER_PAGE, after }, state.space, signal),
  );
  const matches = found.value?.matches;
  return (
    <main class="imports matches" id="answer" aria-busy={found.loading}>
      <h1>{t('matches.title')}</h1>
      <p>{t('matches.intro')}</p>
      <div class="match-tools">
        <StateFilter
          which={which}
          counts={found.value?.matchCounts}
          onLook={(one) => {
            look(one);
            turn([]);
          }}
        />
        {mayDecide && <DeciderField decider={decisions} label={t('matches.by')} />}
      </div>
      <Refused decisions={decisions} />
      <WaitingProposals acts={['DECIDE_MATCH', 'UNDO_DECISION']} />
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {!matches && found.loading && <Waiting for={found}>{t('matches.loading')}</Waiting>}
      {matches?.nodes.length === 0 && <p class="nothing">{t(`matches.none.${which}`)}</p>}
      {matches && matches.nodes.length > 0 && <MatchList matches={matches.nodes} decisions={decisions} />}
      {matches && matches.nodes.length > 0 && (
        <Pager
          before={pages.length * PER_PAGE}
          shown={matches.nodes.length}
          total={matches.totalCount}
          onBack={() => turn(pages.slice(0, -1))}
          onNext={
            matches.pageInfo.hasNextPage ? () => turn([...pages, matches.pageInfo.endCursor!]) : undefined
          }
        />
      )}
    </main>
  );
}

interface FilterProps {
  which: MatchState;
  counts: { possible: number; confirmed: number; rejected: number } | undefined;
  onLook(state: MatchState): void;
}

function StateFilter({ which, counts, onLook }: FilterProps) {
  const { t, number } = useWords();
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{t('matches.filter')}</legend>
      {MATCH_STATES.map((one) => (
        <button key={one} type="button" aria-pressed={which === one} onClick={() => onLook(one)}>
          {t(`match.${one}`)} {counts && number(counts[one.toLowerCase() as keyof typeof counts])}
        </button>
      ))}
    </fieldset>
  );
}

function Refused({ decisions: { refusal } }: { decisions: Decisions }) {
  const { t } = useWords();
  if (!refusal) return null;
  if (refusal.code !== 'NO_NAME') return <FaultLine fault={refusal} />;
  return (
    <p class="fault" role="alert">
      {t('matches.nameFirst')}
    </p>
  );
}
