import { useEffect, useState } from 'preact/hooks';
import { TAGS } from '../common/words/format.ts';
import type { Lang } from '../common/words/lang.ts';
import { wordsOf } from '../common/words/words.ts';
import { ask } from './api.ts';
import { type Spoken, useMessages } from './i18n/load.ts';
import { useWords, WordsContext } from './i18n/words.ts';
import { useWritten } from './imports/written.ts';
import { SPACES, type SpaceInfo, TERMS, type Terms } from './queries/spaces.ts';
import { ASKING, NEEDED, SCREENS } from './screens.ts';
import { may, type Needed, useIdentity } from './session/identity.ts';
import { Lacking } from './session/needs.tsx';
import type { PageState } from './state.ts';
import { Away } from './ui/away.tsx';
import { DropAnywhere } from './ui/drop-anywhere.tsx';
import { Header } from './ui/header.tsx';
import { LazyScreen } from './ui/lazy-screen.tsx';
import { MovedNotice } from './ui/moved-notice.tsx';
import { NewerNotice } from './ui/newer-notice.tsx';
import { PrintHead } from './ui/print-head.tsx';
import { SpaceNotice } from './ui/space-notice.tsx';
import { GroundContext } from './ui/use-ground.ts';
import { useKeptFocus } from './ui/use-kept-focus.ts';
import { type Page, PageContext, usePage, usePageState } from './ui/use-page.ts';
import { useResource } from './ui/use-resource.ts';
import { useTitle } from './ui/use-title.ts';
import { useEntityName } from './views/question/buyer-box.tsx';
import { Failed } from './views/question/failures.tsx';
import { QuestionView } from './views/question/question-view.tsx';
import { Sentence } from './views/question/sentence.tsx';
import { NothingGiven, SignIn, SignInAgain } from './views/sign-in/sign-in.tsx';

/** The space to open where the address names none: the real one before the demonstration. */
function firstSpace(spaces: readonly SpaceInfo[]): string {
  const main = spaces.find(({ id }) => id === 'main') ?? spaces.find(({ fictional }) => !fictional);
  return (main ?? spaces[0])?.id ?? '';
}

/** Language and theme belong to the whole document. */
function useDocument(lang: Lang, theme: PageState['theme']): void {
  useEffect(() => {
    document.documentElement.lang = lang === 'en' ? 'en' : TAGS[lang];
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [lang, theme]);
}

/** The page: header, notice of the space, the question as a sentence, and its answer. `first`: the language it begins in. */
export function App({ first }: { first: Spoken }) {
  const page = usePageState();
  const spoken = useMessages(page.state.lang, first);
  useDocument(spoken.lang, page.state.theme);
  return (
    <PageContext.Provider value={page}>
      <Content page={page} spoken={spoken} />
    </PageContext.Provider>
  );
}

/** Names that lenses bring along, by key of a message. */
function namesOf(terms: Terms | undefined): Record<string, string> {
  const lenses = terms?.lenses ?? [];
  const risks = lenses.flatMap((lens) => lens.risks);
  return Object.fromEntries([
    ...lenses.map(({ id, title }) => [`lens.${id}`, title]),
    ...risks.map(({ id, title }) => [`risk.${id}`, title]),
  ]);
}

function Screen({ terms, round }: { terms: Terms | undefined; round: number }) {
  const { state } = usePage();
  // what is opened, paged to or typed there is of one space
  const key = `${state.screen} ${state.space} ${round}`;
  const load = SCREENS[state.screen];
  const identity = useIdentity();
  const needed = NEEDED[state.screen];
  if (needed && !may(identity, state.space, needed)) return <NotFor {...needed} />;
  if (load) return <LazyScreen key={key} load={load} terms={terms} />;
  return state.space ? <QuestionView key={key} terms={terms} /> : null;
}

/** In the place of a screen that not everybody sees. */
function NotFor(needed: Needed) {
  const { state } = usePage();
  const { t } = useWords();
  return (
    <main id="answer" class="failure">
      <h1>{t(`screen.${state.screen}`)}</h1>
      <p>
        <Lacking {...needed} />
      </p>
    </main>
  );
}

function Content({ page, spoken }: { page: Page; spoken: Spoken }) {
  const { state, dispatch } = page;
  const written = useWritten();
  const { needed, caller } = useIdentity();
  // nobody has signed in yet: nothing to show, and nothing to keep
  const isAway = needed && !caller;
  const isShut = isAway || caller?.grants.length === 0;
  const [round, anew] = useState(0);
  const spaces = useResource(`spaces ${written}`, (signal) => ask(SPACES, {}, '', signal));
  const known = spaces.value?.spaces;
  useEffect(() => {
    const first = known && firstSpace(known);
    if (!state.space && first) dispatch({ type: 'enter', space: first });
  }, [known, state.space, dispatch]);
  const terms = useResource(state.space ? `${state.space} ${written}` : null, (signal) =>
    ask(TERMS, {}, state.space, signal),
  );
  const words = wordsOf(spoken.lang, spoken.messages, namesOf(terms.value));
  useTitle(state, words);
  useKeptFocus(state.screen);
  const space = known?.find(({ id }) => id === state.space);
  // a space that is not there yet is where an import may be going
  const isNew = state.screen === 'imports' && terms.error?.code === 'UNKNOWN_SPACE';
  const buyer = useEntityName(state.buyer, state.space);
  const ground = {
    terms: terms.value,
    leaveTerms: terms.cancel,
    fictional: space?.fictional ?? false,
    buyer,
  };
  const error = spaces.error ?? (isNew ? undefined : terms.error);
  return (
    <WordsContext.Provider value={words}>
      <GroundContext.Provider value={ground}>
        <a class="skip" href="#answer">
          {words.t('page.skip')}
        </a>
        <Header spaces={known ?? []} />
        <Away />
        {isAway ? <SignIn /> : isShut && <NothingGiven />}
        {needed && !isAway && <SignInAgain />}
        {!isShut && state.space && (
          <SpaceNotice fictional={space?.fictional ?? false} snapshot={terms.value?.snapshot} />
        )}
        {!isShut && <MovedNotice snapshot={terms.value?.snapshot.id} />}
        <NewerNotice
          space={state.space}
          screen={state.screen}
          snapshot={terms.value?.snapshot.id}
          renew={() => anew(round + 1)}
        />
        {!isShut && ASKING.includes(state.screen) && <Sentence terms={terms.value} />}
        {error && !isShut && (
          <main id="answer" class="answer-and-panel">
            <h1 class="visually-hidden">{words.t(`screen.${state.screen}`)}</h1>
            <Failed error={error} retry={spaces.retry} />
          </main>
        )}
        {!isShut && state.screen !== 'imports' && <DropAnywhere />}
        {known?.length === 0 && !state.space && state.screen !== 'imports' && (
          <main id="answer" class="failure">
            <h1>{words.t('failure.noSpace')}</h1>
            <p>{words.t('failure.noSpaceHelp')}</p>
          </main>
        )}
        {!error && !isShut && (
          <>
            <PrintHead />
            <Screen terms={terms.value} round={round} />
          </>
        )}
      </GroundContext.Provider>
    </WordsContext.Provider>
  );
}
