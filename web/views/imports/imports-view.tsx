import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { orIfNew } from '../../imports/or-if-new.ts';
import { useUploads } from '../../imports/runs.ts';
import { useFollowed } from '../../imports/use-followed.ts';
import { OWN_SPACE } from '../../imports/use-start-upload.ts';
import { useWritten } from '../../imports/written.ts';
import { IMPORTS } from '../../queries/imports.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { WaitingProposals } from '../approvals/waiting-proposals.tsx';
import { Failed } from '../question/failures.tsx';
import { DropBox } from './drop-box.tsx';
import { ImportList } from './import-list.tsx';
import { ImportReport } from './import-report.tsx';
import { UploadCard } from './upload-card.tsx';
import '../../style/imports.css';

/** Files in, their imports, and what each report says. */
export function ImportsView() {
  const { state } = usePage();
  const { t } = useWords();
  const uploads = useUploads();
  const written = useWritten();
  useFollowed(uploads);
  const key = state.space && `${state.space} ${written}`;
  const imports = useResource(key || null, (signal) =>
    orIfNew(
      ask(IMPORTS, {}, state.space, signal).then(({ snapshot }) => snapshot.space.imports),
      [],
    ),
  );
  const [opened, open] = useState<string | null>(null);
  const lines = imports.value ?? [];
  const shown = lines.find(({ id }) => id === opened);
  return (
    <main class="imports" id="answer" aria-busy={imports.loading}>
      <h1>{t('imports.title')}</h1>
      <DropBox />
      {uploads.length > 0 && (
        <section class="stack" aria-labelledby="uploads-title">
          <h2 id="uploads-title">{t('imports.uploads')}</h2>
          {uploads.map((upload) => (
            <UploadCard key={upload.key} upload={upload} lines={lines} onOpen={open} />
          ))}
        </section>
      )}
      <WaitingProposals acts={['UNDO_IMPORT', 'USE_LENS', 'USE_SHARE_MODEL']} />
      {imports.error && <Failed error={imports.error} retry={imports.retry} />}
      {!imports.value && imports.loading && <Waiting for={imports}>{t('imports.loading')}</Waiting>}
      {shown && <ImportReport key={shown.id} line={shown} onClose={() => open(null)} />}
      {(imports.value || !state.space) && (
        <ImportList lines={lines} opened={opened} onOpen={open} space={state.space || OWN_SPACE} />
      )}
    </main>
  );
}
