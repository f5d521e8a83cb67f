import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { preferredLang, readAddress, writeAddress } from '../address.ts';
import { type Action, type PageState, pageState } from '../state.ts';

export interface Page {
  state: PageState;
  dispatch(action: Action): void;
  /** The address the page would have after an action: for links that open in a tab of their own too. */
  href(action: Action): string;
}

/** Settings and folding are no steps back: they replace the address in place of adding to the history. */
const IN_PLACE: readonly Action['type'][] = ['speak', 'paint', 'enter', 'open', 'fold', 'draw', 'go'];

export function browserLang(): PageState['lang'] {
  return preferredLang(navigator.languages);
}

/** The state of the page, kept in step with the address bar in both directions. */
export function usePageState(): Page {
  const [state, set] = useState(() => readAddress(location.search, browserLang()));
  const now = useRef(state);
  useEffect(() => {
    const back = () => {
      now.current = readAddress(location.search, browserLang());
      set(now.current);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const dispatch = useCallback((action: Action) => {
    now.current = pageState(now.current, action);
    set(now.current);
    const address = location.pathname + writeAddress(now.current, browserLang());
    if (address === location.pathname + location.search) return;
    const inPlace = IN_PLACE.includes(action.type) || (action.type === 'set' && action.inPlace);
    if (inPlace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }, []);
  const href = useCallback(
    (action: Action) => location.pathname + writeAddress(pageState(now.current, action), browserLang()),
    [],
  );
  return { state, dispatch, href };
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside of the page');
  return page;
}
