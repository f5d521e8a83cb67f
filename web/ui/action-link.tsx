import type { ComponentChildren } from 'preact';
import type { Action } from '../state.ts';
import { usePage } from './use-page.ts';

/** A link to the page after an action: works by click, in a new tab and without history tricks. */
export function ActionLink({
  action,
  children,
  class: name,
  current,
}: {
  action: Action;
  children: ComponentChildren;
  class?: string;
  /** It leads to the page that is shown. */
  current?: boolean;
}) {
  const { dispatch, href } = usePage();
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dispatch(action);
  };
  return (
    <a href={href(action)} onClick={go} class={name} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}
