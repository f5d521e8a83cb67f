/** A store in an approver's name: the write that makes a change show carries the approval with it, both or neither. */
import { AuditedStore } from '../audit/audited-store.ts';
import type { Row, Step, Store } from '../store/store.ts';

/** What makes a decision show, and what takes an import back; the number of the import is among their parameters. */
const CARRIES_OUT: readonly string[] = ['import/commit', 'import/undo'];

export class ApprovingStore extends AuditedStore {
  readonly #approve: (number: number) => Step;

  /** `approve`: the step, by the number of the import that was made or taken back. */
  constructor(store: Store, by: string, now: () => Date, approve: (number: number) => Step) {
    super(store, by, now);
    this.#approve = approve;
  }

  override write(steps: readonly Step[]): Promise<readonly (readonly Row[])[]> {
    const carrying = steps.find(({ statement }) => CARRIES_OUT.includes(statement));
    if (!carrying) return super.write(steps);
    return super.write([...steps, this.#approve(Number(carrying.params?.['import']))]);
  }
}
