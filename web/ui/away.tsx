import { useEffect, useState } from 'preact/hooks';
import { onStanding, type Standing, standing, tryNow } from '../again.ts';
import { useWords } from '../i18n/words.ts';
import { isOutdated, onOutdated } from '../load-script.ts';

function useStanding(): Standing {
  const [now, see] = useState(standing);
  useEffect(() => {
    see(standing());
    return onStanding(() => see(standing()));
  }, []);
  return now;
}

function useOutdated(): boolean {
  const [outdated, see] = useState(isOutdated);
  useEffect(() => onOutdated(() => see(isOutdated())), []);
  return outdated;
}

/** Whole seconds until a moment, counted down. */
function useSecondsTo(due: number | null): number {
  const [now, tick] = useState(Date.now);
  useEffect(() => {
    if (due === null) return;
    tick(Date.now());
    const timer = setInterval(() => tick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [due]);
  return due === null ? 0 : Math.max(1, Math.ceil((due - now) / 1000));
}

/** Above everything: that the service is away and when it is asked again, or that it serves another version of the page. */
export function Away() {
  const { t } = useWords();
  const { waiting, due } = useStanding();
  const outdated = useOutdated();
  const seconds = useSecondsTo(due);
  const shown = waiting > 0 || outdated;
  return (
    // there while it is empty: what comes into it is read out, what comes with it may not be
    <div
      class={shown ? 'notice away' : 'away'}
      {...(shown && { role: 'region', 'aria-label': t('away.label') })}
    >
      <p role="status">{outdated ? t('away.outdated') : waiting > 0 && t('away.title')}</p>
      {outdated ? (
        <button type="button" onClick={() => location.reload()}>
          {t('away.reload')}
        </button>
      ) : (
        waiting > 0 && (
          <p class="away-next">
            {/* counted for the eye: read out every second it would drown everything else */}
            <span aria-hidden="true">{due === null ? t('away.now') : t('away.in', { n: seconds })}</span>
            <button type="button" onClick={tryNow}>
              {t('away.try')}
            </button>
          </p>
        )
      )}
    </div>
  );
}
