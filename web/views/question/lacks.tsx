import { useWords } from '../../i18n/words.ts';
import type { LensTerm, Terms } from '../../queries/spaces.ts';
import type { Question } from '../../state.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { usePage } from '../../ui/use-page.ts';
import { LensLinks } from './lens-links.tsx';
import { lensName, materialName, riskName } from './terms.ts';

/** What the chosen lens does not speak of, and where to go from there. */
export interface Lacking {
  word: 'risk' | 'material';
  lens: LensTerm;
  /** Where its text says so, or what it speaks of. */
  citation: string | undefined;
  /** What may stand in the word's place. */
  choices: readonly string[];
  /** Other lenses that do speak of it. */
  lenses: readonly LensTerm[];
}

/** Whether the lens speaks of the risk, and for it of the material. */
function speaks(lens: LensTerm, { risk, material }: Pick<Question, 'risk' | 'material'>): boolean {
  const rule = lens.risks.find(({ id }) => id === risk);
  return rule !== undefined && (!material || !rule.materials || rule.materials.includes(material));
}

/** Null where the lens speaks of all that the question names, or the words of the question are not known yet. */
export function lacking(terms: Terms | undefined, question: Question): Lacking | null {
  const lens = terms?.lenses.find(({ id }) => id === question.lens);
  if (!terms || !lens || speaks(lens, question)) return null;
  const rule = lens.risks.find(({ id }) => id === question.risk);
  const isNamed = terms.lenses.some(({ risks }) => risks.some(({ id }) => id === question.risk));
  // a risk that no lens names is a slip of the address, which the service answers with the nearest names
  if (!rule && !isNamed) return null;
  const lenses = terms.lenses.filter((other) => speaks(other, question));
  if (!rule) {
    const citation = lens.outside.find(({ id }) => id === question.risk)?.citation;
    return { word: 'risk', lens, citation, choices: lens.risks.map(({ id }) => id), lenses };
  }
  const onRecord = terms.materials.map(({ id }) => id);
  if (!onRecord.includes(question.material)) return null;
  const choices = onRecord.filter((material) => rule.materials?.includes(material));
  return { word: 'material', lens, citation: rule.citation, choices, lenses };
}

/** In place of an answer: a text that does not speak of a risk has not found it to be absent. */
export function Lacks({ of }: { of: Lacking }) {
  const words = useWords();
  const { t } = words;
  const { state } = usePage();
  const named = {
    lens: lensName(words, of.lens),
    risk: riskName(words, state.risk),
    material: materialName(words, state.material),
  };
  const name = of.word === 'risk' ? riskName : materialName;
  return (
    <div class="failure" role="alert">
      <h2>{t('failure.title')}</h2>
      <p>{t(`lacks.${of.word}`, named)}</p>
      {of.citation && (
        <p class="small" lang="en">
          {of.citation}
        </p>
      )}
      <p>
        {t('lacks.choices')}{' '}
        {of.choices.map((id) => (
          <span key={id} class="nearest">
            <ActionLink action={{ type: 'ask', change: { [of.word]: id } }}>{name(words, id)}</ActionLink>
          </span>
        ))}
        {of.word === 'material' && (
          <span class="nearest">
            <ActionLink action={{ type: 'ask', change: { material: '' } }}>
              {t('ask.allMaterials')}
            </ActionLink>
          </span>
        )}
      </p>
      {of.lenses.length > 0 && (
        <p>
          {t('lacks.lenses')} <LensLinks of={of.lenses} />
        </p>
      )}
    </div>
  );
}
