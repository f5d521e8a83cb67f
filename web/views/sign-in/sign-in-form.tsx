import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { signIn, useIdentity } from '../../session/identity.ts';

interface FormProps {
  /** In the midst of something: the page, and what was typed, stays, and the issuer gets a tab of its own. */
  again?: boolean;
}

/** Signing in by a key, or at the issuer where one is set. */
export function SignInForm({ again = false }: FormProps) {
  const { t, term } = useWords();
  const { ways, refusal } = useIdentity();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [busy, work] = useState(false);
  const [fault, fail] = useState('');
  const refused =
    refusal && (refusal === 'UNAUTHENTICATED' ? t('signIn.refused') : term('failure', refusal, ''));
  // the way that comes first; which there are is known a moment later
  useEffect(() => form.current?.querySelector<HTMLElement>('a, input')?.focus(), [ways.issuer]);
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
      ref={form}
      class="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refused && !fault && (
        <p role="alert" class="sign-in-fault">
          {refused}
        </p>
      )}
      {ways.issuer && <AtIssuer again={again} />}
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

function AtIssuer({ again }: Required<FormProps>) {
  const { t } = useWords();
  return (
    <div class="sign-in-issuer">
      <a
        class="button"
        href={`/session/start?return=${encodeURIComponent(location.search)}`}
        {...(again && { target: '_blank', rel: 'noopener' })}
      >
        {t('signIn.issuer')}
      </a>
      {again && <p class="small">{t('signIn.tab')}</p>}
      <p class="sign-in-or">{t('signIn.or')}</p>
    </div>
  );
}
