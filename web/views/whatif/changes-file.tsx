import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { addressed, MOST_CHANGES } from '../../slices/whatif.ts';
import { usePage } from '../../ui/use-page.ts';
import { readChangesFile } from '../../whatif/read-change.ts';
import type { BenchActs } from './use-bench.ts';

const NAME = 'orepath-changes.json';

/** Writes the changes that are made as the file that `orepath scenario --changes` takes. */
function save(changes: readonly object[]): void {
  const blob = new Blob([`${JSON.stringify(changes, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = NAME;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The bench as a file, out and in, and what the address cannot hold. */
export function ChangesFile({ acts }: { acts: BenchActs }) {
  const { state, dispatch } = usePage();
  const { t, number } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [refused, refuse] = useState('');
  const { bench } = acts;
  const { ignored } = state.whatif;
  const inAddress = addressed(bench);
  const open = async (file: File | undefined) => {
    const read = file && readChangesFile(await file.text());
    if (!file) return;
    refuse(read ? '' : file.name);
    if (!read) return;
    const taken = read.bench.slice(0, MOST_CHANGES);
    const left = read.ignored + read.bench.length - taken.length;
    dispatch({ type: 'set', slice: 'whatif', change: { bench: taken, ignored: left } });
  };
  return (
    <div class="changes-file">
      {ignored > 0 && (
        <p class="caution" role="status">
          {t('bench.ignored', { n: ignored })}{' '}
          <button
            type="button"
            class="link"
            onClick={() => dispatch({ type: 'set', slice: 'whatif', change: { ignored: 0 }, inPlace: true })}
          >
            {t('bench.understood')}
          </button>
        </p>
      )}
      {inAddress < bench.length && (
        <p class="caution" role="status">
          {t('bench.tooLong', { shown: number(inAddress), total: number(bench.length) })}
        </p>
      )}
      <p class="small">
        {bench.length > 0 && `${t('bench.shared')} `}
        {bench.length > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => save(bench.filter(({ off }) => !off).map(({ change }) => change))}
          >
            {t('bench.save')}
          </button>
        )}{' '}
        <button type="button" class="link" onClick={() => input.current?.click()}>
          {t('bench.open')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={t('bench.open')}
          onChange={(event) => {
            void open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </p>
      {refused && (
        <p class="caution" role="alert">
          <bdi>{refused}</bdi>: {t('bench.noFile')}
        </p>
      )}
    </div>
  );
}
