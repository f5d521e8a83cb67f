import { useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import { givenIn, signOut, useIdentity } from '../session/identity.ts';
import { usePage } from './use-page.ts';

/** Who is signed in, with what role in the space that is shown, and the way out; nothing where nobody is asked. */
export function Who() {
  const { state } = usePage();
  const { t } = useWords();
  const identity = useIdentity();
  const [failed, fail] = useState(false);
  if (!identity.isAsked || !identity.caller || identity.needed) return null;
  const role = givenIn(identity, state.space)?.role;
  return (
    <div class="who">
      <span class="who-name" title={identity.caller.name}>
        {identity.caller.name}
      </span>
      {role && <span class="small">{t(`role.${role}`)}</span>}
      <button type="button" onClick={() => void signOut().catch(() => fail(true))}>
        {t('signIn.out')}
      </button>
      {failed && <small role="alert">{t('failure.UNREACHABLE')}</small>}
    </div>
  );
}
