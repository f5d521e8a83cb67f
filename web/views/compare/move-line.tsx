import { useWords } from '../../i18n/words.ts';
import type { Move, MovedClaim, Mover } from '../../queries/compare.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Name } from '../../ui/name.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { Period } from '../entity/period.tsx';
import { FactText } from '../entity/risk-facts.tsx';
import { StatusWords } from '../entity/status-words.tsx';
import { materialName } from '../question/terms.ts';
import { whatHappened } from './mover-words.ts';

/** One row that came or went: what became of it, what it says, when it holds, and where it stands. */
export function MoveLine({ move, mover }: { move: Move; mover: Mover }) {
  const words = useWords();
  const { t } = words;
  const dated = move.claim ?? move.fact ?? move.status;
  return (
    <>
      <p class="move">
        <span class="chip">{whatHappened(move, words)}</span> <Row move={move} mover={mover} />
      </p>
      {dated && (
        <p class="small">
          <Period of={dated} />
        </p>
      )}
      {move.document && (
        <p class="small">
          <SourceLine of={move.document} />{' '}
          <ActionLink
            action={{
              type: 'set',
              slice: 'sources',
              change: { document: move.document.documentId },
              screen: 'sources',
            }}
          >
            {t('sources.open')}
            <span class="visually-hidden"> {move.document.title ?? move.document.documentId}</span>
          </ActionLink>
        </p>
      )}
    </>
  );
}

function Row({ move, mover }: { move: Move; mover: Mover }) {
  const { t } = useWords();
  const { claim, fact, status, entity } = move;
  if (claim) return <ClaimRow claim={claim} />;
  if (fact)
    return <FactText fact={fact} entity={mover.entities.find(({ entityId }) => entityId === fact.about)} />;
  if (status) {
    return (
      <>
        {mover.entities[0] && <Name of={mover.entities[0]} />} <StatusWords of={status} />
      </>
    );
  }
  if (entity) return <Name of={entity} />;
  return <bdi>{move.rowId || t('compare.equalShares')}</bdi>;
}

function ClaimRow({ claim }: { claim: MovedClaim }) {
  const words = useWords();
  const { t, percent } = words;
  const share =
    claim.share === null ? t('panel.shareUnknown') : t('panel.share', { share: percent(claim.share) });
  const rest = [
    share,
    claim.materials.map((id) => materialName(words, id)).join(', '),
    t(`basis.${claim.basis}`),
    claim.depth === 'CHAIN' && t('depth.CHAIN'),
  ];
  return (
    <>
      <Name of={claim.supplier} /> <span aria-hidden="true">→</span>
      <span class="visually-hidden">{t('compare.to')}</span> <Name of={claim.customer} />
      <span class="small"> · {rest.filter(Boolean).join(' · ')}</span>
    </>
  );
}
