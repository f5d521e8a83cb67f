import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { signIn, useIdentity } from '../../session/identity.ts';

/** Signing in by a key, or at the issuer where one is set. */
export function SignInForm() {
  const { t, term } = useWords();
  const { ways } = useIdentity();
  const field = useRef<HTMLInputElement>(null);
  const [busy, work] = useState(false);
  const [fault, fail] = useState('');
  useEffect(() => field.current?.focus(), []);
  const submit = async () => {
    work(true);
    fail('');
    try {
      await signIn(field.current?.value ?? '');
    } catch (error) {
      const code = error instanceof ApiError ? error.code : 'INTERNAL';
      const isWrong = code === 'UNAUTHENTICATED' || code === 'INVALID_ARGUMENT';
      fail(isWrong ? t('signIn.wrong') : term('failure', code, t('failure.other', { code })));
      field.current?.select();
    }
    work(false);
  };
  return (
    <form
      class="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {ways.issuer && (
        <p>
          <a class="button" href={`/session/start?return=${encodeURIComponent(location.search)}`}>
            {t('signIn.issuer')}
          </a>
        </p>
      )}
      <label>
        <span>{t('signIn.key')}</span>
        <input
          ref={field}
          type="password"
          required
          maxLength={200}
          autocomplete="current-password"
          spellcheck={false}
          aria-describedby="sign-in-hint"
          aria-invalid={fault !== ''}
        />
      </label>
      <p id="sign-in-hint" class="small">
        {t('signIn.hint')}
      </p>
      <p role="alert" class="sign-in-fault">
        {fault}
      </p>
      <button type="submit" disabled={busy}>
        {t('signIn.do')}
      </button>
    </form>
  );
}
