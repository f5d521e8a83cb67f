import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { CARRIES } from '../../queries/documents.ts';
import { questionInput } from '../../queries/question-input.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Explained } from '../../ui/explained.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { useEntityName } from '../question/buyer-box.tsx';
import { riskName } from '../question/terms.ts';

/** How much of the asked buyer's supply, and of its figure, passes over the claims of a document. */
export function Carries({ id }: { id: string }) {
  const { state } = usePage();
  const words = useWords();
  const { t, fine } = words;
  const { space, buyer } = state;
  const question = questionInput(state);
  const found = useResource(JSON.stringify([space, id, buyer, question]), (signal) =>
    ask(CARRIES, { id, buyer, question }, space, signal),
  );
  const name = useEntityName(buyer, space)?.name ?? buyer;
  const carried = found.value?.document?.carries;
  if (!found.value) return null;
  const figures = carried && {
    supply: fine(carried.supply),
    exposure: fine(carried.exposure),
    n: carried.links,
    risk: riskName(words, state.risk),
  };
  return (
    <section data-risk={state.risk}>
      <h3>{t('sources.carries', { buyer: name })}</h3>
      {!figures && <p class="small">{t('sources.carriesNone', { buyer: name })}</p>}
      {figures && carried.links === 0 && <p class="small">{t('sources.carriesNothing')}</p>}
      {figures && carried.links > 0 && (
        <dl class="rows">
          <div>
            <dt>{t('sources.carriesSupply')}</dt>
            <dd>
              <Explained of="carried" values={figures}>
                {figures.supply}
              </Explained>
            </dd>
          </div>
          <div>
            <dt>{t('sources.carriesExposure')}</dt>
            <dd>{figures.exposure}</dd>
          </div>
        </dl>
      )}
      <p class="small">
        <ActionLink action={{ type: 'turn', screen: 'question' }}>{t('sources.toQuestion')}</ActionLink>
      </p>
    </section>
  );
}
