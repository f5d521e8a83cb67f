import { useMemo } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { usePage } from '../../ui/use-page.ts';
import type { RowLook } from './body-row.tsx';
import { columnWords } from './cell-words.ts';
import { hrefs } from './opening.ts';
import type { RowPages } from './row-pages.ts';

/** What all rows share, made anew where it has changed, so that rows can tell. */
export function useLook({ first: { columns } }: RowPages): RowLook {
  const words = useWords();
  const { state, href } = usePage();
  const { of, figure } = state.portfolio;
  // words are made with each state of the page, and are the same while their language is
  return useMemo(
    () => ({
      words,
      columns,
      columnNames: columns.map((column) => columnWords(words, column)),
      of,
      figure,
      hrefOf: hrefs(of, columns, href),
    }),
    [columns, of, figure, href, words.lang, state.theme],
  );
}
