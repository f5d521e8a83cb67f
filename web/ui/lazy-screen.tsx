import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api.ts';
import { useWords } from '../i18n/words.ts';
import type { ScreenProps } from '../screens.ts';
import { Failed } from '../views/question/failures.tsx';
import { usePage } from './use-page.ts';

/** A screen whose script comes when it is first opened, so that the first one shows sooner. */
export function LazyScreen({ load, terms }: ScreenProps & { load(): Promise<ComponentType<ScreenProps>> }) {
  return <Lazy load={load} with={{ terms }} until={Frame} />;
}

/** A screen that is not there yet. */
function Frame({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  const { screen } = usePage().state;
  return (
    <main id="answer">
      <h1 class="visually-hidden">{t(`screen.${screen}`)}</h1>
      {children}
    </main>
  );
}

function Bare({ children }: { children: ComponentChildren }) {
  return <>{children}</>;
}

interface LazyProps<P> {
  load(): Promise<ComponentType<P>>;
  with: P;
  /** What stands round the word of loading, or of failing. */
  until?: ComponentType<{ children: ComponentChildren }>;
}

/** A part of the page whose script comes when it is first shown. */
export function Lazy<P extends object>({ load, with: props, until: Until = Bare }: LazyProps<P>) {
  const { t } = useWords();
  const [Part, show] = useState<ComponentType<P> | null>(null);
  const [error, fail] = useState<ApiError | null>(null);
  const [round, again] = useState(0);
  // `round` is how a retry loads again
  useEffect(() => {
    fail(null);
    load().then(
      (component) => show(() => component),
      (cause: unknown) => fail(new ApiError('UNREACHABLE', String(cause))),
    );
  }, [load, round]);
  if (Part) return <Part {...props} />;
  return (
    <Until>
      {error ? (
        <Failed error={error} retry={() => again((n) => n + 1)} />
      ) : (
        <p class="loading">{t('page.loading')}</p>
      )}
    </Until>
  );
}
