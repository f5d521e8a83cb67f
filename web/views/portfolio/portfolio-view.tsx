import { useWords } from '../../i18n/words.ts';
import type { Terms } from '../../queries/spaces.ts';
import type { ScreenProps } from '../../screens.ts';
import { useGround } from '../../ui/use-ground.ts';
import { usePage } from '../../ui/use-page.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { WordSelect } from '../../ui/word-select.tsx';
import { LensLinks } from '../question/lens-links.tsx';
import { Sentence } from '../question/sentence.tsx';
import { lensOf } from './asked.ts';
import { Rows } from './rows.tsx';
import { usePut } from './use-put.ts';
import '../../style/portfolio.css';

/** All buyers, or all suppliers, against the risks and materials of a lens. */
export function PortfolioView({ terms }: ScreenProps) {
  const { state } = usePage();
  const { t } = useWords();
  const { leaveTerms } = useGround();
  const lens = lensOf(terms, state);
  return (
    <>
      <Sentence
        terms={terms}
        label="portfolio.ask"
        says="portfolio.sentence"
        word={(name) => (name === 'of' ? <RowsWord /> : undefined)}
      />
      <main class="portfolio" id="answer">
        <h1 class="visually-hidden">{t('portfolio.title')}</h1>
        {terms && lens && <Rows terms={terms} lens={lens} />}
        {terms && !lens && <NoLens terms={terms} />}
        {!terms && <Waiting for={{ cancel: leaveTerms }}>{t('portfolio.loading')}</Waiting>}
      </main>
    </>
  );
}

function RowsWord() {
  const { state } = usePage();
  const { t } = useWords();
  const put = usePut();
  return (
    <WordSelect
      label={t('portfolio.of')}
      value={state.portfolio.of}
      choices={[
        { value: 'buyers', label: t('portfolio.buyers') },
        { value: 'suppliers', label: t('portfolio.suppliers') },
      ]}
      onChoose={(of) => put({ of: of === 'suppliers' ? 'suppliers' : 'buyers', kinds: [], countries: [] })}
    />
  );
}

/** The address names a lens that is not there: those that are. */
function NoLens({ terms }: { terms: Terms }) {
  const words = useWords();
  const { state } = usePage();
  return (
    <div class="failure" role="alert">
      <p>{words.t('failure.unknownTerm', { got: state.lens, field: words.t('ask.lens') })}</p>
      <p>
        <LensLinks of={terms.lenses} />
      </p>
    </div>
  );
}
