import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';

interface ShareFieldProps {
  label: string;
  /** 0..1, or what was typed beyond; null: unknown. */
  value: number | null;
  /** What null is called. */
  unknown: string;
  /** A percentage (of a share), or a plain number from 0 to 1 (of a severity). */
  percent?: boolean;
  onChange(value: number | null): void;
}

/** A value is taken over once it rests this long: a slider on its way asks for nothing. */
const REST_MS = 180;
/** What a share is once it is known again. */
const KNOWN = 0.5;

/** A part of one as a slider and a number that move together, or unknown. */
export function ShareField({ label, value, unknown, percent = true, onChange }: ShareFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, type] = useState<number | null>(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => type(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  const unit = percent ? 100 : 1;
  const shown = typed === null ? '' : String(Number((typed * unit).toFixed(4)));
  const take = (text: string) => {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) type(number / unit);
  };
  return (
    <fieldset class="share-field">
      <legend class="visually-hidden">{label}</legend>
      <label for={id}>{label}</label>
      <input
        type="range"
        aria-label={t('whatif.slider', { label })}
        min="0"
        max={unit}
        step={unit / 100}
        disabled={typed === null}
        value={shown || 0}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <input
        id={id}
        type="number"
        min="0"
        max={unit}
        step="any"
        disabled={typed === null}
        value={shown}
        onInput={(event) => take(event.currentTarget.value)}
      />
      {percent && <span aria-hidden="true">%</span>}
      <label class="check">
        <input
          type="checkbox"
          checked={typed === null}
          onChange={(event) => type(event.currentTarget.checked ? null : (value ?? KNOWN))}
        />
        {unknown}
      </label>
    </fieldset>
  );
}
