import type { Words } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import type { OpenQuestion } from '../../queries/questions.ts';
import { materialName } from '../question/terms.ts';

/** A name as a letter gives it: with the RMI number where it has one, for that is what smelters are known by. */
const named = (of: EntityName | null, id: string): string => {
  const number = /^rmi:(CID\d+)$/.exec(id)?.[1];
  const name = of?.name.trim() || id;
  return number && !name.includes(number) ? `${name} (${number})` : name;
};

/** What is missing at the entity, and thus asked: of a smelter its ore's origin, of others their suppliers, or shares. */
function points({
  about,
  entity,
}: OpenQuestion): readonly ('origin' | 'suppliers' | 'shares' | 'recycled' | 'documents')[] {
  if (about === 'SPLIT') return ['shares', 'documents'];
  return entity?.kind === 'SMELTER'
    ? ['origin', 'recycled', 'documents']
    : ['suppliers', 'shares', 'documents'];
}

/** A request to who is to answer, in the language of the words: to be read before it is sent. */
export function letterText(question: OpenQuestion, words: Words): string {
  const { t, date } = words;
  const { entity, whom, buyer, due, question: terms } = question;
  const values = {
    entity: named(entity, question.entityId),
    whom: named(whom, question.whomId),
    buyer: buyer?.name.trim() || question.buyerId,
    material: terms.material ? materialName(words, terms.material) : t('letter.allMaterials'),
    date: due ? date(due) : '',
  };
  const itself = question.whomId === question.entityId;
  return [
    t('letter.subject', values),
    '',
    t('letter.greeting', values),
    '',
    t(itself ? 'letter.openingItself' : 'letter.openingOther', values),
    '',
    ...points(question).map((point, i) => `${i + 1}. ${t(`letter.${point}`, values)}`),
    '',
    ...(due ? [t('letter.due', values), ''] : []),
    t('letter.closing', values),
  ].join('\n');
}
