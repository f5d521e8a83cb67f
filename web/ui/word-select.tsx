export interface Choice {
  value: string;
  label: string;
  /** Shown in the sentence in place of the label. */
  word?: string;
}

interface WordSelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChoose(value: string): void;
  title?: string;
  /** The value in words where it is none of the choices. */
  unknown?: string;
}

/** A native select that looks like an underlined word of a sentence: the word is laid out, the select lies over it. */
export function WordSelect({ label, value, choices, onChoose, title, unknown = value }: WordSelectProps) {
  const known = choices.find((choice) => choice.value === value);
  return (
    <span class="word" title={title}>
      <span class="word-text" aria-hidden="true">
        {known?.word ?? known?.label ?? unknown}
      </span>
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {!known && <option value={value}>{unknown}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
