import { useWords, type Words } from '../../i18n/words.ts';
import type { Match, MatchedEntity, MatchState } from '../../queries/matches.ts';
import { Needs } from '../../session/needs.tsx';
import { ActionLink } from '../../ui/action-link.tsx';
import { KindGlyph } from '../../ui/risk-sign.tsx';
import { KEYS } from './keys.ts';
import { DECIDING } from './use-decisions.ts';

interface CardProps {
  match: Match;
  onDecide(state: MatchState): void;
  onUndo(): void;
  onLater(): void;
}

/** Two entities side by side, why they may be one, and the decision. */
export function MatchCard({ match, ...acts }: CardProps) {
  const { t } = useWords();
  const { a, b } = match;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pairs are walked and decided by single keys
    <li class="card match" tabIndex={0} aria-label={t('matches.pair', { a: a.name, b: b.name })}>
      <div class="match-sides">
        <Side of={a} />
        <Side of={b} />
      </div>
      <Why of={match} />
      <Buttons match={match} {...acts} />
    </li>
  );
}

function Side({ of: { entityId, kind, name, country, identifiers } }: { of: MatchedEntity }) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="match-side">
      <p class="kind">
        <KindGlyph kind={kind} />
        <strong lang="und">
          <ActionLink action={{ type: 'select', id: entityId }}>{name}</ActionLink>
        </strong>
      </p>
      <p class="small">
        {[t(`kind.${kind}`), country && words.country(country)].filter(Boolean).join(' · ')}
      </p>
      <p class="small match-ids">
        {[entityId, ...identifiers.filter((id) => id !== entityId)].map((id) => (
          <code key={id}>{id}</code>
        ))}
      </p>
    </div>
  );
}

function Why({ of: { state, score, reasons, comment, decidedBy, decidedAt } }: { of: Match }) {
  const words = useWords();
  const { t, percent, moment } = words;
  return (
    <div class="match-why">
      {score !== null && <strong>{t('matches.score', { score: percent(score) })}</strong>}
      <ul>
        {reasons.map(({ code, value }) => (
          <li key={`${code}${value}`}>{reasonWords(code, value, words)}</li>
        ))}
      </ul>
      {decidedBy && (
        <p>
          {t('matches.decided', {
            state: t(`match.${state}`),
            by: decidedBy === 'identifier' ? t('matches.byIdentifier') : decidedBy,
            at: decidedAt ? moment(decidedAt) : '–',
          })}
        </p>
      )}
      {comment && <p lang="und">{comment}</p>}
    </div>
  );
}

function Buttons({ match: { state, decidedBy }, onDecide, onUndo, onLater }: CardProps) {
  const { t } = useWords();
  const byPerson = decidedBy !== null && decidedBy !== 'identifier';
  return (
    <Needs {...DECIDING}>
      <p class="match-buttons">
        {state !== 'CONFIRMED' && (
          <button type="button" aria-keyshortcuts={KEYS.same} onClick={() => onDecide('CONFIRMED')}>
            {t('matches.same')} <kbd>{KEYS.same}</kbd>
          </button>
        )}
        {state !== 'REJECTED' && (
          <button type="button" aria-keyshortcuts={KEYS.different} onClick={() => onDecide('REJECTED')}>
            {t('matches.different')} <kbd>{KEYS.different}</kbd>
          </button>
        )}
        {state === 'POSSIBLE' && (
          <button type="button" aria-keyshortcuts={KEYS.later} onClick={onLater}>
            {t('matches.later')} <kbd>{KEYS.later}</kbd>
          </button>
        )}
        {byPerson && (
          <button type="button" aria-keyshortcuts={KEYS.undo} onClick={onUndo}>
            {t('matches.undo')} <kbd>{KEYS.undo}</kbd>
          </button>
        )}
      </p>
    </Needs>
  );
}

/** Reasons whose value is a part of one. */
const LIKENESSES = ['NAME_ALIKE', 'SAME_ADDRESS'];

/** Reasons whose value is a distance in kilometres. */
const DISTANCES = ['NEAR', 'FAR'];

function valueWords(code: string, value: string, { percent, country, list }: Words): string {
  const part = Number(value);
  if (LIKENESSES.includes(code) && value.trim() !== '' && part >= 0 && part <= 1) return percent(part);
  if (DISTANCES.includes(code) && /^[\d.]+$/.test(value)) return `${value} km`;
  const codes = value.split(/[\s,/]+/).filter(Boolean);
  const countries = /COUNTRY$/.test(code) && codes.every((one) => /^[A-Z]{2}$/.test(one));
  return countries ? list(codes.map(country)) : value;
}

function reasonWords(code: string, value: string | null, words: Words): string {
  const reason = words.term('because', code);
  // the names themselves show their legal forms, which here go by codes
  return value && !code.endsWith('LEGAL_FORM')
    ? words.t('matches.reason', { reason, value: valueWords(code, value, words) })
    : reason;
}
