import { useWords } from '../i18n/words.ts';
import { useDrop } from '../imports/use-drop.ts';
import { useStartUpload } from '../imports/use-start-upload.ts';
import { DropCover } from './drop-cover.tsx';

/** Files dropped on any screen go where imports are. */
export function DropAnywhere() {
  const { space, start } = useStartUpload();
  const over = useDrop((files) => start(files));
  const { t } = useWords();
  return over ? <DropCover>{t('imports.dropNow', { space })}</DropCover> : null;
}
