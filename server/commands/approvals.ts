/** `orepath approvals list|propose|approve|refuse|withdraw`: what takes a second person. */
import { resolveLens, resolveShares } from '../analytics/question.ts';
import type { Doing } from '../approvals/doing.ts';
import type { Order } from '../approvals/order.ts';
import { type Proposal, readProposals } from '../approvals/proposal.ts';
import { proposeTerm } from '../approvals/propose.ts';
import { approveProposal, refuseProposal, withdrawProposal } from '../approvals/settle.ts';
import { termOrder } from '../approvals/terms.ts';
import { invalidArgument } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { doingHere } from './doing-here.ts';
import { lensOf, withOwnShares } from './question.ts';

const WHAT: Readonly<Record<Order['act'], (order: never) => string>> = {
  'decide-match': ({ a, b, state, by }: Order & { act: 'decide-match' }) =>
    `${a} and ${b} ${state}, by ${by}`,
  'undo-decision': ({ a, b }: Order & { act: 'undo-decision' }) => `the decision on ${a} and ${b} taken back`,
  'undo-import': ({ number }: Order & { act: 'undo-import' }) => `import ${number} taken back`,
  'use-lens': ({ id, version, digest }: Order & { act: 'use-lens' }) => `lens ${id} ${version} (${digest})`,
  'use-share-model': ({ id, version, digest }: Order & { act: 'use-share-model' }) =>
    `share model ${id} ${version} (${digest})`,
};

const describe = ({ id, state, by, proposedAt, order }: Proposal): string =>
  `${id}  ${state}  ${proposedAt}  ${by}  ${WHAT[order.act](order as never)}`;

function tell(proposal: Proposal, options: Options, io: CommandIo): void {
  io.out(options['json'] ? JSON.stringify({ proposal }) : describe(proposal));
}

/** The open ones, the oldest first; `--all`: every one. */
async function list({ store, space, approvals }: Doing, options: Options, io: CommandIo): Promise<void> {
  const all = await readProposals(store, space);
  const shown = options['all'] === true ? all : all.filter(({ state }) => state === 'open');
  const required = [...(await approvals.required())].sort();
  if (options['json']) {
    io.out(JSON.stringify({ space, required, proposals: shown }));
    return;
  }
  for (const one of shown) io.out(describe(one));
  io.out(`${shown.length} proposals; a second person is needed for: ${required.join(', ') || 'nothing'}`);
}

/** The lens or share model that is named by id or by file. Throws INVALID_ARGUMENT. */
function termOf(parts: Parts, options: Options) {
  const lens = options['lens'] as string | undefined;
  if ((lens === undefined) === (options['shares'] === undefined)) {
    throw invalidArgument('lens', '--lens or --shares, one of the two', lens ?? 'none');
  }
  if (lens !== undefined) {
    const { lenses, lens: id } = lensOf(parts, lens);
    return termOrder('use-lens', resolveLens(lenses, id));
  }
  const { parts: own, shares } = withOwnShares(parts, options);
  return termOrder('use-share-model', resolveShares(own.shareModels, shares ?? ''));
}

export const approvals: Command = {
  async run(parts, { args: [what, id = ''], options }, io) {
    const doing = await doingHere(parts, options);
    if (what === 'approve') {
      const proposal = await approveProposal(doing, id);
      await parts.spaces.catchUp();
      tell(proposal, options, io);
    } else if (what === 'refuse') {
      tell(await refuseProposal(doing, id, String(options['reason'] ?? '')), options, io);
    } else if (what === 'withdraw') tell(await withdrawProposal(doing, id), options, io);
    else if (what === 'propose') tell(await proposeTerm(doing, termOf(parts, options)), options, io);
    else await list(doing, options, io);
    return 0;
  },
};
