import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { Match, MatchState } from '../../queries/matches.ts';
import { useMay } from '../../session/needs.tsx';
import { KEYS } from './keys.ts';
import { MatchCard } from './match-card.tsx';
import { DECIDING, type Decisions } from './use-decisions.ts';

interface ListProps {
  matches: readonly Match[];
  decisions: Decisions;
}

/** Pairs that are walked by keys; after a decision the focus stays at its place in the list. */
export function MatchList({ matches, decisions }: ListProps) {
  const { t } = useWords();
  const mayDecide = useMay(DECIDING);
  const list = useRef<HTMLOListElement>(null);
  const place = useRef<number | null>(null);
  const focus = (at: number) => {
    const cards = list.current?.children;
    (cards?.[Math.min(at, cards.length - 1)] as HTMLElement | undefined)?.focus();
  };
  // the card that was decided has gone when the matches change
  useEffect(() => {
    if (place.current === null) return;
    focus(place.current);
    place.current = null;
  }, [matches]);
  const settle = (at: number, asked: Promise<boolean>) =>
    void asked.then((taken) => {
      if (taken) place.current = at;
    });
  const decide = (at: number, to: MatchState) => settle(at, decisions.decide(matches[at]!, to));
  const undo = (at: number) => settle(at, decisions.undo(matches[at]!));

  const press = (event: KeyboardEvent): void => {
    const card = (event.target as HTMLElement).closest('.match');
    const at = [...(list.current?.children ?? [])].indexOf(card as Element);
    const match = matches[at];
    if (!match || event.ctrlKey || event.metaKey || event.altKey) return;
    const walking: Readonly<Record<string, () => void>> = {
      [KEYS.next]: () => focus(at + 1),
      ArrowDown: () => focus(at + 1),
      [KEYS.previous]: () => focus(Math.max(0, at - 1)),
      ArrowUp: () => focus(Math.max(0, at - 1)),
    };
    const deciding: Readonly<Record<string, () => void>> = {
      [KEYS.same]: () => match.state !== 'CONFIRMED' && decide(at, 'CONFIRMED'),
      [KEYS.different]: () => match.state !== 'REJECTED' && decide(at, 'REJECTED'),
      [KEYS.later]: () => match.state === 'POSSIBLE' && focus(at + 1),
      [KEYS.undo]: () => match.decidedBy !== null && match.decidedBy !== 'identifier' && undo(at),
    };
    const act = walking[event.key] ?? (mayDecide ? deciding[event.key] : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      {mayDecide && <p class="small">{t('matches.keys', KEYS)}</p>}
      <ol class="match-list" ref={list} onKeyDown={press}>
        {matches.map((match, at) => (
          <MatchCard
            key={`${match.a.entityId} ${match.b.entityId}`}
            match={match}
            onDecide={(to) => decide(at, to)}
            onUndo={() => undo(at)}
            onLater={() => focus(at + 1)}
          />
        ))}
      </ol>
    </>
  );
}
