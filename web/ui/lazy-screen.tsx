import type { ComponentChildren, ComponentType } from 'preact';
import { useWords } from '../i18n/words.ts';
import { loadScript } from '../load-script.ts';
import type { ScreenProps } from '../screens.ts';
import { Failed } from '../views/question/failures.tsx';
import { usePage } from './use-page.ts';
import { useResource } from './use-resource.ts';
import { Waiting } from './waiting.tsx';

/** A screen whose script comes when it is first opened, so that the first one shows sooner. */
export function LazyScreen({ load, terms }: ScreenProps & { load(): Promise<ComponentType<ScreenProps>> }) {
  return <Lazy load={load} with={{ terms }} until={Frame} />;
}

/** A screen that is not there yet. */
function Frame({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  const { screen } = usePage().state;
  return (
    <main id="answer" class="answer-and-panel">
      <h1 class="visually-hidden">{t(`screen.${screen}`)}</h1>
      {children}
    </main>
  );
}

function Bare({ children }: { children: ComponentChildren }) {
  return <>{children}</>;
}

interface LazyProps<P> {
  /** Always the same one; another part is another element by its `key`. */
  load(): Promise<ComponentType<P>>;
  with: P;
  /** What stands round the word of loading, or of failing. */
  until?: ComponentType<{ children: ComponentChildren }>;
}

/** A part of the page whose script comes when it is first shown. */
export function Lazy<P extends object>({ load, with: props, until: Until = Bare }: LazyProps<P>) {
  const { t } = useWords();
  const script = useResource('script', () => loadScript(load));
  const Part = script.value;
  if (Part) return <Part {...props} />;
  return (
    <Until>
      {script.error && <Failed error={script.error} retry={script.retry} />}
      {script.loading && <Waiting for={script}>{t('page.loading')}</Waiting>}
    </Until>
  );
}
