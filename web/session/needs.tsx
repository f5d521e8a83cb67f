import type { ComponentChildren } from 'preact';
import { useWords } from '../i18n/words.ts';
import { usePage } from '../ui/use-page.ts';
import { may, type Needed, useIdentity } from './identity.ts';

/** Whether one may do what takes a role, in the space that is shown or in another. */
export function useMay(needed: Needed, space?: string): boolean {
  const { state } = usePage();
  return may(useIdentity(), space ?? state.space, needed);
}

/** What is lacking for it: the role, or, with that, that all buyers of the space show. */
export function Lacking({ least, space }: Needed & { space?: string }) {
  const { t } = useWords();
  const hasRole = useMay({ least }, space);
  return <>{hasRole ? t('role.whole') : t('role.needed', { role: t(`role.${least}`) })}</>;
}

interface NeedsProps extends Needed {
  space?: string;
  children: ComponentChildren;
}

/** What takes a role; for who may not, what is lacking. */
export function Needs({ children, ...needed }: NeedsProps) {
  const { space, ...what } = needed;
  if (useMay(what, space)) return <>{children}</>;
  return (
    <small class="needs">
      <Lacking {...needed} />
    </small>
  );
}
