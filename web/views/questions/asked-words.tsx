import { pieces } from '../../../common/words/fill.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import type { AnsweredBands, Bounds, OpenQuestion, QuestionSubject } from '../../queries/questions.ts';
import { materialName, riskName } from '../question/terms.ts';

type Asked = Pick<OpenQuestion, 'about' | 'entity' | 'entityId' | 'title'>;

/** What is asked, as plain text. */
export function askedText({ about, entity, entityId, title }: Asked, { t }: Words): string {
  return title ?? t(`questions.what.${about}`, { name: entity?.name ?? entityId });
}

/** What is asked: in the words of who opened it, else in those of its kind, with the name set apart in its own script. */
export function AskedWords({ about, entity, entityId, title }: Asked) {
  const words = useWords();
  if (title !== null) return <span dir="auto">{title}</span>;
  return (
    <span>
      {pieces(words.raw(`questions.what.${about}`)).map((piece) =>
        'name' in piece ? (
          <bdi key="name" lang={entity?.nameLanguage ?? 'und'}>
            {entity?.name || entityId}
          </bdi>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}

/** What is asked at an entity of the answer. */
export const asked = (entity: EntityName, about: QuestionSubject): Asked => ({
  about,
  entity,
  entityId: entity.entityId,
  title: null,
});

/** Risk, material and tier limit in a row. */
export function termsOf({ risk, material, tiers }: OpenQuestion['question'], words: Words): string {
  const { t } = words;
  return [
    riskName(words, risk),
    material ? materialName(words, material) : t('ask.allMaterials'),
    tiers !== null && t('ask.tier', { n: tiers }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** 12%–48%; one figure where both are written alike. */
export function rangeOf({ low, high }: Bounds, { percent }: Words): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? from : `${from}–${to}`;
}

/** The band once it is answered; in one where both ways come to the same. */
export function bandsText({ ifClean, ifHit }: AnsweredBands, words: Words): string {
  const [clean, hit] = [rangeOf(ifClean, words), rangeOf(ifHit, words)];
  return clean === hit
    ? words.t('questions.then', { band: clean })
    : words.t('questions.either', { clean, hit });
}
