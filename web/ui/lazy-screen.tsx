import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api.ts';
import { useWords } from '../i18n/words.ts';
import { Failed } from '../views/question/failures.tsx';

/** A screen whose script comes when it is first opened, so that the first one shows sooner. */
export function LazyScreen({ load }: { load(): Promise<ComponentType> }) {
  const { t } = useWords();
  const [Screen, show] = useState<ComponentType | null>(null);
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
  return Screen ? <Screen /> : <p class="loading">{t('page.loading')}</p>;
}
