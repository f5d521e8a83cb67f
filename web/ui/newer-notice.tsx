import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import { useWords } from '../i18n/words.ts';
import { tellWritten } from '../imports/written.ts';
import { NEWEST } from '../queries/spaces.ts';
import type { Screen } from '../screens.ts';

/** How often it is asked whether data came or went. */
const EVERY_MS = 15_000;

/** Screens that ask anew by themselves when something was written. */
const FOLLOWING: readonly Screen[] = ['portfolio', 'sources', 'questions', 'imports', 'matches'];

/** The snapshot there is now, asked for now and then and when the page is looked at again; undefined until then. */
function useNewest(space: string): string | undefined {
  const [found, see] = useState<{ space: string; id: string }>();
  useEffect(() => {
    if (!space) return;
    const stop = new AbortController();
    const look = () => {
      if (document.hidden) return;
      // a service that is gone is told of by what waits for it
      ask(NEWEST, {}, space, stop.signal).then(
        ({ snapshot }) => see({ space, id: snapshot.id }),
        () => undefined,
      );
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      stop.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [space]);
  return found?.space === space ? found.id : undefined;
}

interface NewerProps {
  space: string;
  screen: Screen;
  /** Of the data that the page knows of. */
  snapshot: string | undefined;
  /** Shows the screen anew. */
  renew(): void;
}

/** Where data came or went while a screen was open: it follows by itself, or says so and has a way to follow. */
export function NewerNotice({ space, screen, snapshot, renew }: NewerProps) {
  const { t } = useWords();
  const newest = useNewest(space);
  const follows = FOLLOWING.includes(screen);
  const isOld = newest !== undefined && snapshot !== undefined && newest !== snapshot;
  useEffect(() => {
    if (isOld && follows) tellWritten();
  }, [isOld, follows]);
  if (!isOld || follows) return null;
  const show = () => {
    tellWritten();
    renew();
  };
  return (
    <div class="notice moved" role="status">
      <p>{t('newer.title')}</p>
      <p class="moved-ways">
        <button type="button" onClick={show}>
          {t('newer.show')}
        </button>
      </p>
    </div>
  );
}
