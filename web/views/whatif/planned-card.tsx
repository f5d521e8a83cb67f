import { useWords } from '../../i18n/words.ts';
import type { Change } from '../../whatif/changes.ts';
import { ChangeLine } from './change-line.tsx';
import { changeText, type Named } from './change-words.ts';

interface PlannedCardProps {
  change: Change;
  named: Named;
  /** What it does, in words. */
  note: string;
  /** It is on the bench already. */
  isThere: boolean;
  add(changes: readonly Change[]): void;
}

/** One step of a suggestion, with the way onto the bench. */
export function PlannedCard({ change, named, note, isThere, add }: PlannedCardProps) {
  const words = useWords();
  const { t } = words;
  const label = t(isThere ? 'plan.onBench' : 'plan.put');
  return (
    <li class="plan-step">
      <div class="card-words">
        <ChangeLine change={change} named={named} />
        <p class="small">{note}</p>
      </div>
      <button
        type="button"
        aria-disabled={isThere}
        aria-label={`${label}: ${changeText(change, words, named)}`}
        onClick={() => add([change])}
      >
        {label}
      </button>
    </li>
  );
}
