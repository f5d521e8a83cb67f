import { useWords } from '../i18n/words.ts';
import { useDrop } from '../imports/use-drop.ts';
import { useStartUpload } from '../imports/use-start-upload.ts';
import { useMay } from '../session/needs.tsx';
import { DropCover } from './drop-cover.tsx';

/** Files dropped on any screen go where imports are. */
export function DropAnywhere() {
  const { space, start } = useStartUpload();
  const mayImport = useMay({ least: 'steward', whole: true }, space);
  const over = useDrop((files) => (mayImport ? start(files) : undefined));
  const { t } = useWords();
  return over && mayImport ? <DropCover>{t('imports.dropNow', { space })}</DropCover> : null;
}
