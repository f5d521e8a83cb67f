import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { tellWritten } from '../../imports/written.ts';
import { type ImportLine, UNDO_IMPORT } from '../../queries/imports.ts';
import { Needs } from '../../session/needs.tsx';
import { usePage } from '../../ui/use-page.ts';
import { FaultLine } from './fault-line.tsx';

type Stage = 'offered' | 'asked' | 'busy';

/** Taking an import back asks first, and says what would go. */
export function UndoImport({ line }: { line: ImportLine }) {
  const { state } = usePage();
  const { t, number } = useWords();
  const [stage, turn] = useState<Stage>('offered');
  const [fault, refuse] = useState<Pick<ApiError, 'code' | 'message'> | null>(null);
  const undo = async (): Promise<void> => {
    turn('busy');
    try {
      const { undoImport } = await ask(UNDO_IMPORT, { number: line.number }, state.space);
      if (undoImport.__typename === 'UndoneImport') tellWritten();
      else refuse({ code: undoImport.code ?? 'INTERNAL', message: undoImport.message ?? '' });
    } catch (error) {
      const fault = error instanceof ApiError ? error : new ApiError('INTERNAL', String(error));
      refuse(fault);
      // a proposal is kept then
      if (fault.code === 'APPROVAL_NEEDED') tellWritten();
    }
    turn('offered');
  };
  return (
    <div class="undo">
      {fault && <FaultLine fault={fault} />}
      {stage === 'offered' ? (
        <Needs least="steward" whole>
          <button
            type="button"
            onClick={() => {
              refuse(null);
              turn('asked');
            }}
          >
            {t('imports.undo')}
          </button>
        </Needs>
      ) : (
        <Confirm
          text={t('imports.undoSure', { number: line.number, rows: number(line.rows) })}
          busy={stage === 'busy'}
          onYes={() => void undo()}
          onNo={() => turn('offered')}
        />
      )}
    </div>
  );
}

interface ConfirmProps {
  text: string;
  busy: boolean;
  onYes(): void;
  onNo(): void;
}

function Confirm({ text, busy, onYes, onNo }: ConfirmProps) {
  const { t } = useWords();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in the report and blocks nothing else
    <div class="confirm" role="group" aria-label={text}>
      <p>{text}</p>
      <button type="button" disabled={busy} onClick={onYes}>
        {t('imports.undoYes')}
      </button>{' '}
      <button type="button" ref={keep} disabled={busy} onClick={onNo}>
        {t('imports.undoNo')}
      </button>
    </div>
  );
}
