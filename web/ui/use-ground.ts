import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Terms } from '../queries/spaces.ts';

/** What everything on a screen is answered from. */
export interface Ground {
  /** Undefined until it is known. */
  terms: Terms | undefined;
  fictional: boolean;
}

export const GroundContext = createContext<Ground>({ terms: undefined, fictional: false });

export function useGround(): Ground {
  return useContext(GroundContext);
}
