import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api.ts';
import { useWords } from '../i18n/words.ts';
import type { ScreenProps } from '../screens.ts';
import { Failed } from '../views/question/failures.tsx';
import { usePage } from './use-page.ts';

/** A screen whose script comes when it is first opened, so that the first one shows sooner. */
export function LazyScreen({ load, terms }: ScreenProps & { load(): Promise<ComponentType<ScreenProps>> }) {
  const { t } = useWords();
  const { screen } = usePage().state;
  const [Screen, show] = useState<ComponentType<ScreenProps> | null>(null);
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
  if (Screen) return <Screen terms={terms} />;
  return (
    <main id="answer">
      <h1 class="visually-hidden">{t(`screen.${screen}`)}</h1>
      {error ? (
        <Failed error={error} retry={() => again((n) => n + 1)} />
      ) : (
        <p class="loading">{t('page.loading')}</p>
      )}
    </main>
  );
}
