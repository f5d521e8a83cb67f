import type { Cell, Table } from '../../export/table.ts';
import { useWords } from '../../i18n/words.ts';
import type { Comparison, Move, Mover } from '../../queries/compare.ts';
import { TakeAway } from '../../ui/take-away.tsx';
import { comparedWhich, movedFromTo } from './told.ts';

const COLUMNS = [
  'mover',
  'contribution',
  'row',
  'id',
  'move',
  'document',
  'supplier',
  'customer',
  'share',
  'about',
  'says',
  'moved',
  'moved_in_all',
] as const;

function cells({ what, rowId, move, document, claim, fact, status }: Move): Cell[] {
  const about = fact?.about ?? null;
  const says = fact ? fact.value : status ? `${status.kind}: ${status.value}` : null;
  const row = [claim?.supplier.entityId ?? null, claim?.customer.entityId ?? null, claim?.share ?? null];
  return [what.toLowerCase(), rowId, move.toLowerCase(), document?.documentId ?? null, ...row, about, says];
}

/** A line a row that moved; rows that act together share their number and the contribution. */
export function moverRows({ movers }: Comparison): Table {
  const lines = ({ moves, contribution, entities, count }: Mover, i: number): Cell[][] => {
    const moved = entities.map(({ entityId }) => entityId).join(' ');
    return moves.map((move) => [i + 1, contribution, ...cells(move), moved, count]);
  };
  const notes =
    movers.total > movers.movers.length ? [`${movers.movers.length} of ${movers.total} movers`] : [];
  return { columns: COLUMNS, rows: movers.movers.flatMap(lines), notes };
}

/** The bridge as it is drawn and the movers behind it, to be taken away. */
export function MoversTake({ answer }: { answer: Comparison }) {
  const words = useWords();
  const { after, before, difference } = answer;
  const { asOf, knownAt, lensVersion } = after.question;
  const told = movedFromTo(words, difference.expected, before.expected, after.expected);
  return (
    <TakeAway
      name={words.t('screen.compare')}
      lead={`${told}. ${comparedWhich(answer, words)}`}
      svg={() => [...document.querySelectorAll<SVGSVGElement>('.bridge-box svg')]}
      caption={() =>
        Array.from(document.querySelectorAll('.compare-shown'), (line) => line.textContent?.trim() ?? '')
      }
      rows={() => moverRows(answer)}
      basis={{ asOf, knownAt, lensVersion, snapshot: after.basis.snapshot }}
    />
  );
}
