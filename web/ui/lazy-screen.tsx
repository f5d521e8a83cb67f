import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api.ts';
import { useWords } from '../i18n/words.ts';
import type { ScreenProps } from '../screens.ts';
import { Failed } from '../views/question/failures.tsx';

/** A screen whose script comes when it is first opened, so that the first one shows sooner. */
export function LazyScreen({ load, terms }: ScreenProps & { load(): Promise<ComponentType<ScreenProps>> }) {
  const { t } = useWords();
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
  if (error) return <Failed error={error} retry={() => again((n) => n + 1)} />;
  return Screen ? <Screen terms={terms} /> : <p class="loading">{t('page.loading')}</p>;
}
