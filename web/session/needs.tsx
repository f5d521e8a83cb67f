import type { ComponentChildren } from 'preact';
import { useWords } from '../i18n/words.ts';
import { usePage } from '../ui/use-page.ts';
import { may, type Needed, useIdentity } from './identity.ts';

/** Whether one may do what takes a role, in the space that is shown or in another. */
export function useMay(needed: Needed, space?: string): boolean {
  const { state } = usePage();
  return may(useIdentity(), space ?? state.space, needed);
}

interface NeedsProps extends Needed {
  space?: string;
  children: ComponentChildren;
}

/** What takes a role; for who does not have it, which role that is. */
export function Needs({ children, space, ...needed }: NeedsProps) {
  const { t } = useWords();
  if (useMay(needed, space)) return <>{children}</>;
  return <small class="needs">{t('role.needed', { role: t(`role.${needed.least}`) })}</small>;
}
