import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntityName } from '../queries/entity-parts.ts';
import type { Terms } from '../queries/spaces.ts';

/** What everything on a screen is answered from. */
export interface Ground {
  /** Undefined until it is known. */
  terms: Terms | undefined;
  /** Gives them up while they load. */
  leaveTerms(): void;
  fictional: boolean;
  /** The buyer of the question, once its name is known. */
  buyer: EntityName | undefined;
}

export const GroundContext = createContext<Ground>({
  terms: undefined,
  leaveTerms: () => undefined,
  fictional: false,
  buyer: undefined,
});

export function useGround(): Ground {
  return useContext(GroundContext);
}
