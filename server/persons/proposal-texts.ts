/** Proposals that name somebody: who decides, why, and why it was refused. */
import { readProposals } from '../approvals/proposal.ts';
import { keyOf } from '../imports/record.ts';
import type { Row, Store } from '../store/store.ts';
import { withoutWords } from './erased-words.ts';
import type { Wish } from './without.ts';

/** Rows of `person/erase-proposals`: the proposals that have to read otherwise. */
export async function changedProposals(
  store: Pick<Store, 'read'>,
  space: string,
  { sought, by }: Wish,
): Promise<Row[]> {
  if (!sought) return [];
  const text = (words: string | null): string | null => words && withoutWords(words, sought.words, by);
  return (await readProposals(store, space)).flatMap(({ id, order, reason: reasonWas }) => {
    const was = JSON.stringify(order);
    const typed = order.act === 'decide-match' ? { by: text(order.by), reason: text(order.reason) } : {};
    const now = JSON.stringify({ ...order, ...typed });
    const reason = text(reasonWas);
    if (now === was && reason === reasonWas) return [];
    return [{ key: keyOf(space, id), was, now, reasonWas, reason }];
  });
}
