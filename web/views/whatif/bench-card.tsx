import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { Terms } from '../../queries/spaces.ts';
import type { Figures, InvalidChange } from '../../queries/whatif.ts';
import { type BenchItem, type Change, partsOf } from '../../whatif/changes.ts';
import { draftOf, mended } from '../../whatif/draft.ts';
import { ChangeForm } from './change-form.tsx';
import { ChangeLine } from './change-line.tsx';
import { changeText, type Named } from './change-words.ts';
import { Moves, PointsMoved } from './figures.tsx';
import { ShareField } from './share-field.tsx';
import type { Effect } from './use-steps.ts';

export interface CardActs {
  edit(change: Change): void;
  toggle(): void;
  remove(): void;
  /** Undefined at the end of the bench. */
  up: (() => void) | undefined;
  down: (() => void) | undefined;
}

interface CardProps extends CardActs {
  item: BenchItem;
  place: number;
  /** Undefined until the service has answered. */
  effect: Effect | undefined;
  /** The figures as they are on record. */
  start: Figures | undefined;
  named: Named;
  terms: Terms | undefined;
}

/** One change: what it says, what it does after those before it and alone, and everything that can be done to it. */
export function BenchCard(props: CardProps) {
  const { item, place, effect, start, named, terms, edit, toggle } = props;
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const text = changeText(item.change, words, named);
  const [name, said] = partsOf(item.change);
  const label = t('bench.change', { n: place + 1 });
  return (
    <li class={item.off ? 'bench-card card off' : 'bench-card card'} aria-label={`${label}: ${text}`}>
      <div class="card-head">
        <label class="check">
          <input type="checkbox" checked={!item.off} onChange={toggle} aria-label={t('bench.on', { text })} />
          <span class="place">{words.number(place + 1)}</span>
        </label>
        <div class="card-words">
          <ChangeLine change={item.change} named={named} />
        </div>
        <CardButtons {...props} text={text} open={open} onEdit={() => setOpen(!open)} />
      </div>
      {name === 'setShare' && (
        <ShareField
          label={t('form.share')}
          value={said.share ?? null}
          unknown={t('form.unknown')}
          onChange={(share) =>
            edit({ setShare: share === null ? { link: said.link } : { link: said.link, share } })
          }
        />
      )}
      {open && (
        <ChangeForm
          terms={terms}
          from={draftOf(item.change)}
          fixed
          submit={t('form.save')}
          onCancel={() => setOpen(false)}
          onSubmit={(_, draft) => {
            edit(mended(item.change, draft));
            setOpen(false);
          }}
        />
      )}
      {effect?.step.refused && <Refusal of={effect.step.refused} />}
      {effect?.step.after && <Moves before={effect.before} after={effect.step.after} />}
      {item.off && <p class="small">{t('bench.isOff')}</p>}
      {start && effect?.step.alone && <Alone start={start} alone={effect.step.alone} />}
    </li>
  );
}

/** What it would do were it the only change. */
function Alone({ start, alone }: { start: Figures; alone: Figures }) {
  const { t } = useWords();
  return (
    <p class="small">
      {t('bench.alone')} <PointsMoved from={start.expected} to={alone.expected} />
    </p>
  );
}

function Refusal({ of }: { of: InvalidChange }) {
  const { t, term } = useWords();
  return (
    <div class="caution refused" role="alert">
      <p>
        <b>{t('bench.refused')}</b> {term('refused', of.code, '') || t('refused.other', { code: of.code })}
      </p>
      <p class="small" lang="en" dir="auto">
        {of.message}
        {of.got && ` (${of.got})`}
        {of.nearest.length > 0 && ` – ${of.nearest.join(', ')}`}
      </p>
    </div>
  );
}

type ButtonsProps = CardProps & { text: string; open: boolean; onEdit(): void };

function CardButtons({ item, text, open, up, down, remove, onEdit }: ButtonsProps) {
  const { t } = useWords();
  const [name] = partsOf(item.change);
  const shownInline = name === 'setShare' || name === 'removeClaim';
  const button = (name: 'up' | 'down' | 'remove', sign: string, act: (() => void) | undefined) => (
    <button
      type="button"
      class="icon"
      data-act={name}
      aria-label={`${t(`bench.${name}`)}: ${text}`}
      title={t(`bench.${name}`)}
      aria-disabled={!act}
      onClick={() => act?.()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <span class="card-buttons">
      {!shownInline && (
        <button
          type="button"
          aria-expanded={open}
          aria-label={`${t('bench.edit')}: ${text}`}
          onClick={onEdit}
        >
          {t('bench.edit')}
        </button>
      )}
      {button('up', '↑', up)}
      {button('down', '↓', down)}
      {button('remove', '×', remove)}
    </span>
  );
}
