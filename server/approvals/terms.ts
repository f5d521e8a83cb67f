/** Which of the users' own lenses and share models may be used: those whose very content was approved. */
import type { Approvable } from '../auth/approvable.ts';
import { invalidArgument, OrepathError } from '../errors.ts';
import type { Lens } from '../risk/lens.ts';
import type { ShareModel } from '../shares/share-model.ts';
import type { Row } from '../store/store.ts';
import type { UseTerm } from './order.ts';

/** Throws LENS_NOT_APPROVED and SHARES_NOT_APPROVED, each naming the hash of the content. */
export interface UsableTerms {
  checkLens(lens: Lens): void;
  checkShares(model: ShareModel | null): void;
}

/** Nothing has to be approved. */
export const ANY_TERMS: UsableTerms = { checkLens: () => undefined, checkShares: () => undefined };

type Term = Pick<Lens, 'id' | 'version' | 'digest'>;

/** What is proposed of a lens or share model. Throws INVALID_ARGUMENT for one that comes with the service. */
export function termOrder(act: UseTerm['act'], term: Term | null): UseTerm {
  if (term?.digest !== undefined) return { act, id: term.id, version: term.version, digest: term.digest };
  throw invalidArgument(
    'id',
    'one of your own: what comes with the service needs no approval',
    term?.id ?? 'equal',
  );
}

export class ApprovedTerms implements UsableTerms {
  readonly #required: ReadonlySet<Approvable>;
  readonly #approved: ReadonlySet<string>;

  /** `approved`: rows of proposal/approved-terms. */
  constructor(required: ReadonlySet<Approvable>, approved: readonly Row[]) {
    this.#required = required;
    this.#approved = new Set(approved.map(({ act, digest }) => `${act} ${digest}`));
  }

  checkLens(lens: Lens): void {
    if (this.#required.has('lenses')) this.#check('use-lens', lens);
  }

  checkShares(model: ShareModel | null): void {
    if (model && this.#required.has('share-models')) this.#check('use-share-model', model);
  }

  #check(act: UseTerm['act'], { id, version, digest }: Term): void {
    // what has no digest came with the service
    if (digest === undefined || this.#approved.has(`${act} ${digest}`)) return;
    const isLens = act === 'use-lens';
    const what = isLens ? 'lens' : 'share model';
    throw new OrepathError({
      code: isLens ? 'LENS_NOT_APPROVED' : 'SHARES_NOT_APPROVED',
      message: `${what} ${id} (${version}) is not approved in this space`,
      expected: `a ${what} whose content a second person has approved`,
      got: digest,
      where: { field: isLens ? 'lens' : 'shares' },
    });
  }
}
