import type { ComponentChildren } from 'preact';
import { glued } from '../../../common/words/fill.ts';
import type { Key } from '../../i18n/en/messages.ts';
import { useWords } from '../../i18n/words.ts';
import type { Terms } from '../../queries/spaces.ts';
import type { Question } from '../../state.ts';
import { usePage } from '../../ui/use-page.ts';
import { WordDate } from '../../ui/word-date.tsx';
import { type Choice, WordSelect } from '../../ui/word-select.tsx';
import { BuyerBox } from './buyer-box.tsx';
import { KnownAt } from './known-at.tsx';
import { lensName, materialName, riskName, today } from './terms.ts';

const TIER_CHOICES = 12;

interface SentenceProps {
  terms: Terms | undefined;
  label?: Key;
  /** The sentence, where it is not that of the question. */
  says?: Key;
  /** A word that the question's own do not have; undefined for all others. */
  word?(name: string): ComponentChildren;
}

/** The question as a sentence whose words are the controls; each language has its own order of words. */
export function Sentence({ terms, label = 'page.question', says = 'ask.sentence', word }: SentenceProps) {
  const words = useWords();
  const { t } = words;
  return (
    <section class="sentence" aria-label={t(label)}>
      <p>
        {glued(words.raw(says)).map(({ name, text, mark }) =>
          name ? (
            <span key={name} class="word-and-mark">
              {word?.(name) ?? <Word name={name} terms={terms} />}
              {mark}
            </span>
          ) : (
            text
          ),
        )}
      </p>
      <KnownAt />
    </section>
  );
}

function Word({ name, terms }: { name: string; terms: Terms | undefined }) {
  switch (name) {
    case 'buyer':
      return <BuyerBox />;
    case 'asOf':
      return <AsOf />;
    default:
      return <SelectWord name={name} terms={terms} />;
  }
}

function AsOf() {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  return (
    <WordDate
      label={t('ask.asOf')}
      value={state.asOf}
      shown={today()}
      onChoose={(asOf) => dispatch({ type: 'ask', change: { asOf } })}
    />
  );
}

function SelectWord({ name, terms }: { name: string; terms: Terms | undefined }) {
  const { state, dispatch } = usePage();
  const choices = useChoices(name, terms);
  const words = useWords();
  const { t } = words;
  const put = (change: Partial<Question>) => dispatch({ type: 'ask', change });
  if (name === 'material') {
    const choose = (material: string) => put({ material });
    return (
      <WordSelect
        label={t('ask.material')}
        value={state.material}
        choices={choices}
        onChoose={choose}
        unknown={materialName(words, state.material)}
      />
    );
  }
  if (name === 'risk') {
    const title = terms?.lenses
      .find((lens) => lens.id === state.lens)
      ?.risks.find((risk) => risk.id === state.risk)?.description;
    const choose = (risk: string) => put({ risk });
    return (
      <WordSelect
        label={t('ask.risk')}
        value={state.risk}
        choices={choices}
        onChoose={choose}
        unknown={riskName(words, state.risk)}
        {...(title && words.lang === 'en' && { title })}
      />
    );
  }
  if (name === 'lens') {
    const choose = (lens: string) => put({ lens });
    return (
      <WordSelect
        label={t('ask.lens')}
        value={state.lens}
        choices={choices}
        onChoose={choose}
        unknown={words.term('lens', state.lens)}
      />
    );
  }
  const choose = (tiers: string) => put({ tiers: tiers ? Number(tiers) : null });
  return (
    <WordSelect
      label={t('ask.tiers')}
      value={String(state.tiers ?? '')}
      choices={choices}
      onChoose={choose}
    />
  );
}

/** What can stand for a word of the sentence: risks of the chosen lens, and materials of which it speaks. */
function useChoices(name: string, terms: Terms | undefined): Choice[] {
  const words = useWords();
  const { state } = usePage();
  const { t } = words;
  const lens = terms?.lenses.find((one) => one.id === state.lens);
  if (name === 'material') {
    const all = { value: '', label: t('ask.allMaterials') };
    const spoken = lens?.risks.find(({ id }) => id === state.risk)?.materials;
    const materials = (terms?.materials ?? []).filter(({ id }) => !spoken || spoken.includes(id));
    const each = materials.map(({ id }) => ({
      value: id,
      label: materialName(words, id),
      word: t('ask.theMaterial', { material: materialName(words, id) }),
    }));
    return [all, ...each];
  }
  if (name === 'risk') {
    const risks = lens?.risks ?? [{ id: state.risk }];
    return risks.map(({ id }) => {
      const word = riskName(words, id);
      const long = words.term('risk', `${id}.long`, word);
      return { value: id, word, label: words.term('risk', `${id}.${state.lens}`, long) };
    });
  }
  if (name === 'lens') {
    const lenses = terms?.lenses ?? [{ id: state.lens, title: state.lens, version: '' }];
    return lenses.map((lens) => ({
      value: lens.id,
      label: `${lensName(words, lens)} ${lens.version}`.trim(),
    }));
  }
  const tiers = Array.from({ length: TIER_CHOICES }, (_, i) => ({
    value: String(i + 1),
    label: t('ask.tier', { n: i + 1 }),
  }));
  return [{ value: '', label: t('ask.allTiers') }, ...tiers];
}
