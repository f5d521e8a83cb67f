import { useWords } from '../../i18n/words.ts';
import type { Made } from '../../reports/made.ts';

/** The report as its HTML shows it, in a frame that may run nothing. */
export function Preview({ made: { run } }: { made: Made }) {
  const { t } = useWords();
  const file = run?.state === 'DONE' ? run.files.find(({ format }) => format === 'HTML') : undefined;
  if (!file) return null;
  return (
    <iframe
      key={file.path}
      class="report-preview"
      title={t('report.preview')}
      src={`${file.path}?show`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    />
  );
}
