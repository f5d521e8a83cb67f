import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../api.ts';
import type { Table } from '../export/table.ts';
import type { Drawn, Saved } from '../export/take.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { loadScript } from '../load-script.ts';
import { type Basis, useAbout } from './use-about.ts';
import { usePage } from './use-page.ts';
import '../style/take-away.css';

interface TakeAwayProps {
  /** What is taken: the title of the sheet and a part of the file's name. */
  name: string;
  /** What is drawn, one below the other. Absent for what is no drawing. */
  svg?: () => readonly (SVGSVGElement | null | undefined)[];
  /** List items of the legend as it stands on the page: a drawn sign or a swatch, and words. */
  legend?: () => Iterable<Element>;
  /** What the drawing shows and leaves out ("shown X of Y ..."), in sentences. */
  caption?: () => readonly string[];
  /** The figures of the answer in words. */
  lead?: string;
  /** What is asked, in words, on a screen with a question of its own. */
  asked?: string;
  /** The rows behind, all that there are. */
  rows?: () => Table | Promise<Table>;
  /** What the answer that is shown says of itself. */
  basis?: Basis;
}

type Said = { text: string; link?: string };

function isDark(theme: 'system' | 'light' | 'dark'): boolean {
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

function saved({ file, scale }: Saved, { t, number }: Words): Said {
  if (scale === undefined || scale === 2) return { text: t('takeAway.saved', { file }) };
  return { text: t('takeAway.savedSmaller', { file, scale: number(scale, 2) }) };
}

function failed(error: unknown, { t, term }: Words): Said {
  if (error instanceof Error && error.name === 'TooLarge') return { text: t('takeAway.tooLarge') };
  const why = error instanceof ApiError ? term('failure', error.code, '') : '';
  return { text: t('takeAway.failed', { why: why || t('takeAway.again') }) };
}

/** What is shown, to be taken away: as SVG, PNG, CSV or link, each with the question and what it rests on. */
export function TakeAway({
  name,
  svg,
  legend,
  caption = () => [],
  lead = '',
  asked,
  rows,
  basis,
}: TakeAwayProps) {
  const words = useWords();
  const { t } = words;
  const { state } = usePage();
  const { subject, about } = useAbout(basis, asked);
  const [said, say] = useState<Said | null>(null);
  const [dark, setDark] = useState(false);
  const busy = useRef(false);
  const drawn = (): Drawn => ({
    drawings: (svg?.() ?? []).filter((one) => one instanceof SVGSVGElement),
    legend: [...(legend?.() ?? [])],
    scheme: dark && isDark(state.theme) ? 'dark' : 'light',
  });
  const run = async (act: (take: typeof import('../export/take.ts')) => Promise<Saved>) => {
    if (busy.current) return;
    busy.current = true;
    say({ text: t('takeAway.working') });
    try {
      say(saved(await act(await loadScript(() => import('../export/take.ts'))), words));
    } catch (error) {
      say(failed(error, words));
    } finally {
      busy.current = false;
    }
  };
  const copy = async () => {
    const { address, asOf, knownAt } = about(name, lead, caption());
    const at = { asOf: words.date(asOf), knownAt: words.moment(knownAt) };
    try {
      await navigator.clipboard.writeText(address);
      say({ text: t('takeAway.copied', at) });
    } catch {
      say({ text: t('takeAway.copyByHand'), link: address });
    }
  };
  return (
    <fieldset class="take-away">
      <legend class="visually-hidden">{t('takeAway.label', { name })}</legend>
      {svg && (
        <>
          <button
            type="button"
            title={t('takeAway.svg')}
            onClick={() => run((take) => take.takeSvg(drawn(), about(name, lead, caption()), subject, words))}
          >
            SVG
          </button>
          <button
            type="button"
            title={t('takeAway.png')}
            onClick={() => run((take) => take.takePng(drawn(), about(name, lead, caption()), subject, words))}
          >
            PNG
          </button>
        </>
      )}
      {rows && (
        <button
          type="button"
          title={t('takeAway.csv')}
          onClick={() =>
            run(async (take) => take.takeCsv(await rows(), about(name, lead, []), subject, words))
          }
        >
          CSV
        </button>
      )}
      <button type="button" title={t('takeAway.link')} onClick={copy}>
        {t('takeAway.linkWord')}
      </button>
      {svg && isDark(state.theme) && (
        <label>
          <input type="checkbox" checked={dark} onChange={(event) => setDark(event.currentTarget.checked)} />
          {t('takeAway.dark')}
        </label>
      )}
      <span class="take-away-said" role="status">
        {said?.text}
      </span>
      {said?.link && <ByHand link={said.link} label={t('takeAway.linkWord')} />}
    </fieldset>
  );
}

/** The link itself, selected, where the browser does not copy for a page. */
function ByHand({ link, label }: { link: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return <input ref={field} type="text" readOnly value={link} aria-label={label} />;
}
