import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import { NEEDED, SCREEN_IDS, type Screen } from '../screens.ts';
import { may, useIdentity } from '../session/identity.ts';
import { ActionLink } from './action-link.tsx';
import { usePage } from './use-page.ts';

/** The screens of the page, the one that is shown marked; where there is little room, behind a button that names it. */
export function ScreenNav() {
  const { screen, space } = usePage().state;
  const { t } = useWords();
  const identity = useIdentity();
  const shows = (one: Screen) => NEEDED[one] === undefined || may(identity, space, NEEDED[one]);
  const list = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // choosing one closes the list
  useEffect(() => setOpen(false), [screen]);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) setOpen(false);
  };
  return (
    <nav class="screens" aria-label={t('page.screens')} onKeyDown={keys} onFocusOut={left}>
      <button
        ref={button}
        type="button"
        class="screens-now"
        aria-expanded={open}
        aria-controls={list}
        aria-label={`${t('page.screens')}: ${t(`screen.${screen}`)}`}
        onClick={() => setOpen(!open)}
      >
        {t(`screen.${screen}`)}
      </button>
      <div id={list} class={open ? 'screens-list open' : 'screens-list'}>
        {SCREEN_IDS.filter(shows).map((one) => (
          <ActionLink
            key={one}
            action={{ type: 'turn', screen: one }}
            {...(screen === one && { current: true })}
          >
            {t(`screen.${one}`)}
          </ActionLink>
        ))}
      </div>
    </nav>
  );
}
