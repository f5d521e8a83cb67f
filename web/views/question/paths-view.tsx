import { Fragment } from 'preact';
import { useWords } from '../../i18n/words.ts';
import type { Answer, PathStep, RiskPath } from '../../queries/answer.ts';
import { NameLink } from '../../ui/name.tsx';
import { KindGlyph, RiskSign } from '../../ui/risk-sign.tsx';

interface PathsProps {
  answer: Answer;
  /** Asks for more paths; absent where there are no more to ask for. */
  more?: () => void;
}

/** The same result as an ordered list: each path with its shares and what it adds. */
export function PathsView({ answer, more }: PathsProps) {
  const { t } = useWords();
  const { paths } = answer.paths;
  if (paths.length === 0) return <p class="nothing">{t('paths.none')}</p>;
  return (
    <div class="paths-view">
      <ol class="paths">
        {paths.map((path) => (
          <li key={path.steps.map((step) => step.linkId).join(' ')}>
            <PathLine path={path} risk={answer.question.risk} />
          </li>
        ))}
      </ol>
      {more ? (
        <button type="button" onClick={more}>
          {t('paths.more')}
        </button>
      ) : (
        <p class="small">{t('paths.all')}</p>
      )}
    </div>
  );
}

function PathLine({ path, risk }: { path: RiskPath; risk: string }) {
  const { percent } = useWords();
  const last = path.entities.length - 1;
  return (
    <>
      <b class="path-share">{percent(path.contribution)}</b>
      <span class="path-way">
        {path.entities.map((entity, i) => (
          // entities may repeat on a path, their place is what tells them apart
          <Fragment key={i}>
            {i > 0 && <Step step={path.steps[i - 1]!} />}
            <span class="path-entity">
              {i === last ? <RiskSign risk={risk} /> : <KindGlyph kind={entity.kind} />}
              <NameLink of={entity} />
            </span>
          </Fragment>
        ))}
      </span>
    </>
  );
}

function Step({ step }: { step: PathStep }) {
  const { t, percent } = useWords();
  const marks = [
    t(`basis.${step.basis}`),
    step.assumed && t('paths.assumed'),
    step.depth === 'CHAIN' && t('paths.chain'),
  ];
  return (
    <span class="path-step">
      <span aria-hidden="true">←</span>
      <span class={step.assumed ? 'assumed' : undefined}>{percent(step.weight)}</span>
      <small>{marks.filter(Boolean).join(', ')}</small>
    </span>
  );
}
