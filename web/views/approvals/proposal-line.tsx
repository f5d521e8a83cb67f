import { useState } from 'preact/hooks';
import { ApiError, ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { tellWritten } from '../../imports/written.ts';
import {
  APPROVE_PROPOSAL,
  type Proposal,
  REFUSE_PROPOSAL,
  WITHDRAW_PROPOSAL,
} from '../../queries/approvals.ts';
import { usePage } from '../../ui/use-page.ts';
import { FaultLine } from '../imports/fault-line.tsx';

type Fault = Pick<ApiError, 'code' | 'message'>;

/** One proposal: what is to be done, by whom, and what one may do about it. */
export function ProposalLine({ proposal }: { proposal: Proposal }) {
  const { state } = usePage();
  const { t } = useWords();
  const [busy, work] = useState(false);
  const [reason, type] = useState('');
  const [fault, fail] = useState<Fault | null>(null);
  const { id, mine } = proposal;
  const settle = async (
    asked: Promise<{ settled: Partial<Fault> & { __typename: string } }>,
  ): Promise<void> => {
    work(true);
    fail(null);
    try {
      const { __typename, code = 'INTERNAL', message = '' } = (await asked).settled;
      if (__typename !== 'SettledProposal') fail({ code, message });
      // one that is overtaken waits no more either
      tellWritten();
    } catch (error) {
      fail(error instanceof ApiError ? error : { code: 'INTERNAL', message: String(error) });
    }
    work(false);
  };
  return (
    <li>
      <What proposal={proposal} />
      {fault && <FaultLine fault={fault} />}
      {mine ? (
        <button
          type="button"
          disabled={busy}
          onClick={() => void settle(ask(WITHDRAW_PROPOSAL, { id }, state.space))}
        >
          {t('approvals.withdraw')}
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void settle(ask(REFUSE_PROPOSAL, { id, reason }, state.space));
          }}
        >
          <button
            type="button"
            disabled={busy}
            onClick={() => void settle(ask(APPROVE_PROPOSAL, { id }, state.space))}
          >
            {t('approvals.approve')}
          </button>{' '}
          <label>
            {t('approvals.reason')}{' '}
            <input value={reason} maxLength={2_000} onInput={(event) => type(event.currentTarget.value)} />
          </label>{' '}
          <button type="submit" disabled={busy || reason.trim() === ''}>
            {t('approvals.refuse')}
          </button>
        </form>
      )}
    </li>
  );
}

function What({ proposal }: { proposal: Proposal }) {
  const { t, moment } = useWords();
  const { act, a, b, decision, by, comment, number, term, version, proposedBy, proposedAt } = proposal;
  const said = {
    a: a ?? '',
    b: b ?? '',
    by: by ?? '',
    number: number ?? 0,
    term: term ?? '',
    version: version ?? '',
  };
  return (
    <p>
      {t(`approvals.${act}`, { ...said, decision: decision ? t(`match.${decision}`) : '' })}
      {comment && <q>{comment}</q>}
      <br />
      <small>{t('approvals.proposed', { by: proposedBy, at: moment(proposedAt) })}</small>
    </p>
  );
}
