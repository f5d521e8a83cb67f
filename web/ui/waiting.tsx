import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import type { Resource } from './use-resource.ts';

/** An answer that takes longer is told to, and can be given up. */
const SLOW_MS = 2_000;

interface WaitingProps {
  for: Pick<Resource<unknown>, 'cancel'>;
}

/** Said of what loads once it takes long; nothing before. Mounted while it loads, and no longer. */
export function Slow({ for: { cancel } }: WaitingProps) {
  const { t } = useWords();
  const [slow, tell] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => tell(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="slow small" role="status">
      {slow && (
        <>
          {t('slow.title')}{' '}
          <button type="button" onClick={cancel}>
            {t('slow.cancel')}
          </button>
        </>
      )}
    </p>
  );
}

/** In place of what loads: what is on its way; after a while that it takes long, and a way to give it up. */
export function Waiting({ children, ...slow }: WaitingProps & { children: ComponentChildren }) {
  return (
    <div class="nothing">
      <p class="quiet">{children}</p>
      <Slow {...slow} />
    </div>
  );
}
