import { pieces } from '../../../common/words/fill.ts';
import { useWords } from '../../i18n/words.ts';
import { NameLink } from '../../ui/name.tsx';
import type { Change } from '../../whatif/changes.ts';
import { type Named, sentenceOf } from './change-words.ts';

/** A change in plain words: names lead to what is on record of them. */
export function ChangeLine({ change, named }: { change: Change; named: Named }) {
  const words = useWords();
  const { key, values, notes } = sentenceOf(change, words, named);
  return (
    <>
      <p class="change-line">
        {pieces(words.raw(key)).map((piece) => {
          if ('text' in piece) return piece.text;
          const value = values[piece.name] ?? '';
          if (typeof value === 'string') return <bdi key={piece.name}>{value}</bdi>;
          return (
            <bdi key={piece.name}>
              <NameLink of={value} />
            </bdi>
          );
        })}
      </p>
      {notes.length > 0 && <p class="small">{notes.join(' · ')}</p>}
    </>
  );
}
