import { isPassing } from '../../again.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import { cancelUpload, forgetUpload, sendAgain, type Upload } from '../../imports/runs.ts';
import type { Fault, ImportLine, RunFile } from '../../queries/imports.ts';
import { BuyerForm } from './buyer-form.tsx';
import { FaultLine } from './fault-line.tsx';
import { MappingForm } from './mapping-form.tsx';
import { Recognised } from './recognised.tsx';

/** Faults shown of one file; the rest are counted. */
const FAULTS = 5;

/** Of these the page itself says what is expected. */
const isBrief = ({ code, column }: Fault): boolean =>
  code === 'MAPPING_NEEDED' ||
  code === 'UNRECOGNISED_INPUT' ||
  (code === 'MISSING_VALUE' && column === 'buyer');

interface CardProps {
  upload: Upload;
  lines: readonly ImportLine[];
  onOpen(id: string): void;
}

/** One upload on its way: how far it is, what became of each file, and a way to give it up. */
export function UploadCard({ upload, lines, onOpen }: CardProps) {
  const words = useWords();
  const { t } = words;
  const { run, over, error, names } = upload;
  const [first = ''] = names;
  const label = names.length > 1 ? t('imports.several', { n: names.length - 1, first }) : first;
  const files = run?.files.nodes ?? [];
  return (
    <article class="card upload" aria-label={label}>
      <header class="report-head">
        <h3 lang="und">{label}</h3>
        <button type="button" onClick={() => (over ? forgetUpload(upload) : void cancelUpload(upload))}>
          {t(over ? 'imports.forget' : 'imports.cancel')}
        </button>
      </header>
      <p role="status">{stateWords(upload, words)}</p>
      {!over && <Progress upload={upload} label={label} />}
      {error && error.code !== 'CANCELLED' && <FaultLine fault={error} />}
      {isPassing(error) && !run && (
        <button type="button" onClick={() => sendAgain(upload)}>
          {t('imports.again')}
        </button>
      )}
      {run?.error && <FaultLine fault={run.error} />}
      <ul>
        {files.map((file) => {
          const line = lines.find(({ number }) => number === file.number);
          return <FileLine key={file.path} upload={upload} file={file} line={line} onOpen={onOpen} />;
        })}
      </ul>
      {run && run.files.totalCount > files.length && (
        <p class="small">{t('imports.shown', { shown: files.length, total: run.files.totalCount })}</p>
      )}
    </article>
  );
}

/** The part sent, then the part imported, then the part compared. */
function partDone({ run, sent }: Upload): number {
  return run ? (run.comparing ?? run.done) : sent;
}

function Progress({ upload, label }: { upload: Upload; label: string }) {
  const { percent } = useWords();
  const part = partDone(upload);
  return (
    <p class="progress">
      <progress max={1} value={part} aria-label={label} /> <span class="small">{percent(part)}</span>
    </p>
  );
}

function stateWords({ run, sent, error, over }: Upload, { t, percent }: Words): string {
  if (error?.code === 'CANCELLED') return t('run.CANCELLED');
  if (error) return t('run.FAILED');
  if (!run) return over ? '' : t('run.SENDING', { sent: percent(sent) });
  if (run.comparing !== null) return t('run.COMPARING');
  const current = run.state === 'RUNNING' && run.current;
  return [t(`run.${run.state}`), current].filter(Boolean).join(': ');
}

interface FileProps {
  upload: Upload;
  file: RunFile;
  line: ImportLine | undefined;
  onOpen(id: string): void;
}

function FileLine({ upload, file, line, onOpen }: FileProps) {
  const { t, number } = useWords();
  const { path, state, recognised, tally, faults } = file;
  return (
    <li class="upload-file" data-state={state}>
      <p>
        <strong lang="und">{path}</strong>{' '}
        <span class="small">
          <Recognised as={recognised} otherwise={t('imports.notRecognised')} />
        </span>
      </p>
      <p>
        {t(`file.${state}`)}
        {tally.read > 0 && <span class="small"> · {t('imports.tally', { ...tally })}</span>}{' '}
        {line && (
          <button type="button" onClick={() => onOpen(line.id)}>
            {t('imports.readNow')}
          </button>
        )}
      </p>
      {faults.slice(0, FAULTS).map((fault, i) => (
        <FaultLine key={`${fault.code}${fault.row}${i}`} fault={fault} brief={isBrief(fault)} />
      ))}
      {faults.length > FAULTS && (
        <p class="small">{t('imports.faults', { n: number(faults.length - FAULTS) })}</p>
      )}
      <BuyerForm upload={upload} file={file} />
      <MappingForm upload={upload} file={file} />
    </li>
  );
}
