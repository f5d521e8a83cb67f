import { useId, useRef } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import { place } from './explained.tsx';

export interface CheckChoice {
  value: string;
  label: string;
}

interface CheckListProps {
  label: string;
  /** What is said where nothing is chosen. */
  none: string;
  choices: readonly CheckChoice[];
  chosen: readonly string[];
  onChoose(chosen: readonly string[]): void;
}

/** Several of a list, chosen in a box that a button opens; Escape or a click elsewhere closes it. */
export function CheckList({ label, none, choices, chosen, onChoose }: CheckListProps) {
  const { t } = useWords();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const labels = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label);
  const said = labels.length === 1 ? labels[0] : t('portfolio.chosen', { n: labels.length });
  const toggle = (value: string, isOn: boolean) =>
    onChoose(
      choices.map((choice) => choice.value).filter((one) => (one === value ? isOn : chosen.includes(one))),
    );
  return (
    <>
      <button type="button" ref={button} class="check-list-button" popovertarget={id}>
        <span class="check-list-label">{label}</span> <b>{labels.length > 0 ? said : none}</b>
      </button>
      <fieldset
        id={id}
        ref={box}
        popover="auto"
        class="check-list"
        onToggle={(event) => {
          // told later, when the list may be gone
          if (event.newState === 'open' && box.current && button.current) place(box.current, button.current);
        }}
      >
        <legend class="visually-hidden">{label}</legend>
        {choices.map(({ value, label: text }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            {text}
          </label>
        ))}
        {chosen.length > 0 && (
          <button type="button" onClick={() => onChoose([])}>
            {t('portfolio.everything')}
          </button>
        )}
      </fieldset>
    </>
  );
}
