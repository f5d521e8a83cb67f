import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { KEY_GROUPS, type KeyGroup } from './key-list.ts';
import '../../style/help.css';

/** How a key reads on the page; others as they are. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Control: 'Ctrl',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** All keys of the page in a dialog. */
export function KeyboardMap({ close }: { close(): void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keyboard-map" aria-labelledby="keys-title" onClose={close}>
      <div class="keys-head">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('keys.close')}
        </button>
      </div>
      <p class="small">{t('keys.help')}</p>
      <div class="key-groups">
        {KEY_GROUPS.map((group) => (
          <Group key={group.title} of={group} />
        ))}
      </div>
    </dialog>
  );
}

function Group({ of }: { of: KeyGroup }) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t(of.title)}</h3>
      <dl>
        {of.lines.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((together, i) => (
                <span key={together.join('+')}>
                  {i > 0 && ' '}
                  {together.map((key) => (
                    <kbd key={key}>{SIGNS[key] ?? key}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
