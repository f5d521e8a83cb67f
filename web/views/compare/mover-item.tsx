import { useWords } from '../../i18n/words.ts';
import type { Comparison, Mover } from '../../queries/compare.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Name } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';
import { MoveLine } from './move-line.tsx';
import { pointsOf } from './told.ts';
import { earlier } from './viewpoints.ts';

const MOVES = 3;
const ENTITIES = 3;

/** One mover: what it did to the expected exposure, its rows, and the way into the question from either viewpoint. */
export function MoverItem({ mover, answer }: { mover: Mover; answer: Comparison }) {
  const words = useWords();
  const { t, number } = words;
  const { moves, contribution } = mover;
  const rest = moves.slice(MOVES);
  const line = (move: Mover['moves'][number]) => (
    <li key={`${move.what} ${move.rowId}`}>
      <MoveLine move={move} mover={mover} />
    </li>
  );
  return (
    <li class="mover" data-direction={contribution > 0 ? 'up' : 'down'}>
      <p class="mover-points">
        <span aria-hidden="true">{contribution > 0 ? '▲' : '▼'} </span>
        <b>{pointsOf(words, contribution)}</b>
      </p>
      <div class="mover-what">
        {moves.length > 1 && <p class="small">{t('compare.together', { n: moves.length })}</p>}
        <ul class="plain">{moves.slice(0, MOVES).map(line)}</ul>
        {rest.length > 0 && (
          <details class="small">
            <summary>{t('why.more', { n: number(rest.length) })}</summary>
            <ul class="plain">{rest.map(line)}</ul>
          </details>
        )}
        <Where mover={mover} answer={answer} />
      </div>
    </li>
  );
}

/** The entities whose risk or shares it moved, each open in the question as of before and as of after. */
function Where({ mover, answer }: { mover: Mover; answer: Comparison }) {
  const { t, number } = useWords();
  const entities = mover.entities.slice(0, ENTITIES);
  const more = mover.count - entities.length;
  return (
    <p class="small">
      {t('compare.at')}{' '}
      {entities.map((entity) => (
        <span key={entity.entityId} class="nearest">
          <Name of={entity} /> <Ways to={entity} answer={answer} />
        </span>
      ))}
      {more > 0 && ` ${t('why.more', { n: number(more) })}`}
    </p>
  );
}

function Ways({ to, answer }: { to: EntityName; answer: Comparison }) {
  const { state } = usePage();
  const { t } = useWords();
  const { beforeAsOf, beforeKnownAt } = earlier(state);
  const select = to.entityId;
  const way = (side: 'before' | 'after', change: { asOf: string; knownAt: string }) => (
    <ActionLink action={{ type: 'ask', change, screen: 'question', select }}>
      {t(`compare.see.${side}`)}
      <span class="visually-hidden">
        {' '}
        {t('compare.seeName', { name: to.name, buyer: answer.after.entity.name })}
      </span>
    </ActionLink>
  );
  return (
    <span class="ways">
      ({way('before', { asOf: beforeAsOf, knownAt: beforeKnownAt })}
      {' · '}
      {way('after', { asOf: state.asOf, knownAt: state.knownAt })})
    </span>
  );
}
