import { useWords } from '../../i18n/words.ts';
import type { Recognised as Format } from '../../queries/imports.ts';

/** What a file was recognised as, with its language: "CMRT 6.5, English". */
export function Recognised({ as: format, otherwise }: { as: Format | null; otherwise: string }) {
  const { language } = useWords();
  if (!format) return <>{otherwise}</>;
  const { title, language: tag } = format;
  return (
    <span>
      <span lang="en">{title}</span>
      {tag && ` (${language(tag)})`}
    </span>
  );
}
