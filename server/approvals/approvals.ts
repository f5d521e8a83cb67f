/**
 * What takes a second person. The store keeps the list, so that it holds for every server and for the command line; a
 * setting adds to it, and a server that starts with one puts it in the store's place.
 */
import { APPROVABLE, type Approvable } from '../auth/approvable.ts';
import type { Lenses } from '../risk/lens.ts';
import type { ShareModels } from '../shares/share-model.ts';
import type { Store } from '../store/store.ts';
import { ANY_TERMS, ApprovedTerms, type UsableTerms } from './terms.ts';

/** As it is set: null where nothing is, so that what the store keeps stands. */
export type ApprovalSetting = readonly Approvable[] | null;

interface Terms {
  readonly lenses: Lenses;
  readonly shareModels: ShareModels;
}

const sorted = (list: Iterable<Approvable>): Approvable[] => [...new Set(list)].sort();

export class Approvals {
  readonly #store: Store;
  readonly #setting: ApprovalSetting;

  constructor(store: Store, setting: ApprovalSetting) {
    this.#store = store;
    this.#setting = setting;
  }

  /** What the store keeps and what is set here. */
  async required(): Promise<ReadonlySet<Approvable>> {
    return new Set([...(await this.#kept()), ...(this.#setting ?? [])]);
  }

  /** Which of some lenses and share models may be used in a space as it is now. */
  async terms(space: string, { lenses, shareModels }: Terms): Promise<UsableTerms> {
    // those that come with the service need nobody, so that most requests need not ask the store
    if (![...lenses.values(), ...shareModels.values()].some(({ digest }) => digest)) return ANY_TERMS;
    const required = await this.required();
    if (!required.has('lenses') && !required.has('share-models')) return ANY_TERMS;
    return new ApprovedTerms(required, await this.#store.read('proposal/approved-terms', { space }));
  }

  /** Has the store keep what is set here, where something is. What it keeps from now on, if that is new. */
  async settle(): Promise<readonly Approvable[] | undefined> {
    if (this.#setting === null) return undefined;
    const approvals = sorted(this.#setting);
    if (String(sorted(await this.#kept())) === String(approvals)) return undefined;
    await this.#store.write([{ statement: 'meta/set-approvals', params: { approvals } }]);
    return approvals;
  }

  async #kept(): Promise<Approvable[]> {
    const [row] = await this.#store.read('meta/approvals');
    const kept = (row?.['approvals'] ?? []) as readonly string[];
    return APPROVABLE.filter((one) => kept.includes(one));
  }
}
