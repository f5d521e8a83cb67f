import { useRef, useState } from 'preact/hooks';
import { insist } from '../again.ts';
import { useWords } from '../i18n/words.ts';
import { loadScript } from '../load-script.ts';
import { Lazy } from './lazy-screen.tsx';
import { usePage } from './use-page.ts';
import { useShortcut } from './use-shortcut.ts';

const MENU = 'help-menu';

const loadTour = () => import('../views/help/tour.tsx').then((module) => module.Tour);
const loadKeys = () => import('../views/help/keyboard-map.tsx').then((module) => module.KeyboardMap);

/** Help that is on its way says nothing: the page behind it is what one looks at. */
const Nothing = () => null;

/** Help: the tour, where there is a demonstration (`demo`: its space) to go through, and the keys. */
export function HelpButton({ demo }: { demo: string | undefined }) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const [keys, showKeys] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useShortcut('?', () => showKeys(true));
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
      {demo !== undefined && state.tour.step > 0 && (
        <Lazy load={loadTour} with={{ space: demo }} until={Nothing} />
      )}
      {keys && <Lazy load={loadKeys} with={{ close: () => showKeys(false) }} until={Nothing} />}
    </div>
  );
}
