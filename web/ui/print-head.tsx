import { aboutLines } from '../export/about.ts';
import { useWords } from '../i18n/words.ts';
import { useAbout } from './use-about.ts';
import { usePage } from './use-page.ts';

/** On paper alone: what was asked, in words, with what it rests on and where it is asked again; controls say less there. */
export function PrintHead() {
  const { state } = usePage();
  const words = useWords();
  const { about } = useAbout();
  const told = about(words.t(`screen.${state.screen}`), '', []);
  return (
    <div class="print-head" aria-hidden="true">
      <p class="print-brand">Orepath · {told.name}</p>
      {told.question && <p class="print-question">{told.question}</p>}
      {state.screen === 'portfolio' && <p class="small">{words.t('takeAway.inView')}</p>}
      {aboutLines(told, words).map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
    </div>
  );
}
