import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import {
  CITED_BY,
  type CitedBy,
  SOURCE_ORDERS,
  type SourceOrder,
  type SourcesState,
} from '../../slices/sources.ts';
import { usePage } from '../../ui/use-page.ts';
import { useEntityName } from '../question/buyer-box.tsx';
import { materialName, riskName } from '../question/terms.ts';

const PAUSE_MS = 200;

/** What narrows and orders the documents; all of it stands in the address. */
export function SourceFilter() {
  const { state, dispatch } = usePage();
  const words = useWords();
  const { t } = words;
  const { citedBy, order, ofAnswer } = state.sources;
  const buyer = useEntityName(state.buyer, state.space);
  const material = state.material ? materialName(words, state.material) : t('ask.allMaterials');
  const question = `${riskName(words, state.risk)}, ${material}`;
  const put = (change: Partial<SourcesState>) =>
    dispatch({ type: 'set', slice: 'sources', change, inPlace: true });
  return (
    <search class="source-filter">
      <TextFilter text={state.sources.text} onText={(text) => put({ text })} />
      <label>
        {t('sources.citedBy')}
        <select value={citedBy} onChange={(event) => put({ citedBy: event.currentTarget.value as CitedBy })}>
          {CITED_BY.map((kind) => (
            <option key={kind} value={kind}>
              {t(`sources.by.${kind || 'ANY'}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('sources.order')}
        <select value={order} onChange={(event) => put({ order: event.currentTarget.value as SourceOrder })}>
          {SOURCE_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`sources.order.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {state.buyer && (
        <label class="check">
          <input
            type="checkbox"
            checked={ofAnswer}
            onChange={(event) => put({ ofAnswer: event.currentTarget.checked })}
          />
          {t('sources.ofAnswer', { buyer: buyer?.name ?? state.buyer, question })}
        </label>
      )}
    </search>
  );
}

/** Asks a moment after the last key, so that a word is one question. */
function TextFilter({ text, onText }: { text: string; onText(text: string): void }) {
  const { t } = useWords();
  const [typed, type] = useState(text);
  const put = useRef(onText);
  put.current = onText;
  useEffect(() => type(text), [text]);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => put.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <label class="source-text">
      {t('sources.find')}
      <input
        type="search"
        value={typed}
        placeholder={t('sources.findHint')}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </label>
  );
}
