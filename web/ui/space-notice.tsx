import { useWords } from '../i18n/words.ts';
import type { SnapshotInfo } from '../queries/spaces.ts';

/** What the answers are computed from; in the demonstration space, that none of it is real. */
export function SpaceNotice({
  fictional,
  snapshot,
}: {
  fictional: boolean;
  snapshot: SnapshotInfo | undefined;
}) {
  const { t, number } = useWords();
  if (!fictional && !snapshot) return null;
  return (
    <section class="notice" aria-label={t('page.data')}>
      {fictional && <p class="fictional">{t('page.fictional')}</p>}
      {snapshot && (
        <p class="small">
          {t('page.size', {
            entities: number(snapshot.entities),
            claims: number(snapshot.links),
            documents: number(snapshot.documents),
          })}{' '}
          · <span title={snapshot.id}>{t('page.snapshot', { id: snapshot.id.slice(0, 17) })}</span>
        </p>
      )}
    </section>
  );
}
