import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { insist } from '../again.ts';
import { useWords } from '../i18n/words.ts';
import { loadScript } from '../load-script.ts';
import { usePage } from './use-page.ts';
import { useResource } from './use-resource.ts';
import { useShortcut } from './use-shortcut.ts';

const MENU = 'help-menu';

/** A part of the page whose script comes when it is first shown. */
function useLate<Props>(wanted: boolean, load: () => Promise<ComponentType<Props>>) {
  const script = useResource(wanted ? 'script' : null, () => loadScript(load));
  return wanted ? script.value : undefined;
}

/** Help: the tour, where there is a demonstration (`demo`: its space) to go through, and the keys. */
export function HelpButton({ demo }: { demo: string | undefined }) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const [keys, showKeys] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useShortcut('?', () => showKeys(true));
  const tour = demo !== undefined && state.tour.step > 0;
  const Tour = useLate(tour, () => import('../views/help/tour.tsx').then((module) => module.Tour));
  const Keys = useLate(keys, () =>
    import('../views/help/keyboard-map.tsx').then((module) => module.KeyboardMap),
  );
  const start = async () => {
    menu.current?.hidePopover();
    const steps = () => loadScript(() => import('../views/help/tour-steps.ts'));
    const { atStep } = await insist(steps, new AbortController().signal);
    dispatch({ type: 'go', to: atStep(state, 1, demo!) });
  };
  const openKeys = () => {
    menu.current?.hidePopover();
    showKeys(true);
  };
  return (
    <div class="help">
      <button type="button" class="help-button" popovertarget={MENU} aria-label={t('guide.help')}>
        ?
      </button>
      <div id={MENU} ref={menu} popover="auto" class="help-menu">
        {demo !== undefined && (
          <button type="button" onClick={start}>
            {t('guide.tour')}
          </button>
        )}
        <button type="button" onClick={openKeys}>
          {t('guide.keys')} <kbd>?</kbd>
        </button>
      </div>
      {Tour && <Tour space={demo!} />}
      {Keys && <Keys close={() => showKeys(false)} />}
    </div>
  );
}
