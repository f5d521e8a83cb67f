import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The screen in the place of all others while nobody has signed in. */
export function SignIn() {
  const { t } = useWords();
  return (
    <main id="answer" class="sign-in">
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.why')}</p>
      <SignInForm />
    </main>
  );
}

/** In the place of all screens for somebody who is known and was given nothing. */
export function NothingGiven() {
  const { t } = useWords();
  return (
    <main id="answer" class="sign-in">
      <h1>{t('signIn.nothing')}</h1>
      <p>{t('signIn.nothingGiven')}</p>
    </main>
  );
}

/** Over what is shown when a session has ended in the midst: what was typed stays behind it, and is gone on with. */
export function SignInAgain() {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sign-in"
      aria-labelledby="sign-in-again"
      // there is nothing to go back to without a session
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="sign-in-again">{t('signIn.ended')}</h2>
      <p>{t('signIn.kept')}</p>
      <SignInForm again />
    </dialog>
  );
}
