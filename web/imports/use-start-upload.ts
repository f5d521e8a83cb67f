import { usePage } from '../ui/use-page.ts';

/** The demonstration is never mixed with anybody's own data. */
const DEMO = 'demo';
/** Where files go when no space is shown that may take them. */
export const OWN_SPACE = 'main';

/** Starts an upload into the space that is shown, or into one of one's own where that is the demonstration. */
export function useStartUpload(): { space: string; start(files: readonly File[], buyer?: string): void } {
  const { state, dispatch } = usePage();
  const space = state.space === '' || state.space === DEMO ? OWN_SPACE : state.space;
  return {
    space,
    start(files, buyer = '') {
      if (files.length === 0) return;
      dispatch({ type: 'turn', screen: 'imports' });
      void import('./runs.ts').then(({ startUpload }) => startUpload({ space, buyer, files }));
    },
  };
}
