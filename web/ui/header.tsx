import { LANGS } from '../../common/words/lang.ts';
import { ask } from '../api.ts';
import { useWords } from '../i18n/words.ts';
import { SEARCH } from '../queries/buyers.ts';
import type { SpaceInfo } from '../queries/spaces.ts';
import { useIdentity } from '../session/identity.ts';
import { THEMES } from '../state.ts';
import { useOption } from '../views/question/buyer-box.tsx';
import { ActionLink } from './action-link.tsx';
import { Combobox } from './combobox.tsx';
import { HelpButton } from './help-button.tsx';
import { ScreenNav } from './screen-nav.tsx';
import { usePage } from './use-page.ts';
import { Who } from './who.tsx';

const FOUND = 20;
const LANG_NAMES = { en: 'EN', ja: '日本語', zh: '中文' } as const;
const LANG_TAGS = { en: 'en', ja: 'ja', zh: 'zh-Hans' } as const;

/** Name of the product, search over all entities, and the settings of the page. */
export function Header({ spaces }: { spaces: readonly SpaceInfo[] }) {
  const { needed, caller } = useIdentity();
  if (needed && !caller) return <BareHeader />;
  return (
    <header class="page-head">
      <ActionLink action={{ type: 'ask', change: { buyer: '' }, screen: 'question' }} class="brand">
        Orepath
      </ActionLink>
      <ScreenNav />
      <EntitySearch />
      <div class="settings">
        {spaces.length > 1 && <SpaceChoice spaces={spaces} />}
        <ThemeChoice />
        <LangChoice />
        <HelpButton demo={spaces.find(({ fictional }) => fictional)?.id} />
        <Who />
      </div>
    </header>
  );
}

/** While nobody is signed in there is nothing to go to. */
function BareHeader() {
  return (
    <header class="page-head">
      <span class="brand">Orepath</span>
      <div class="settings">
        <ThemeChoice />
        <LangChoice />
      </div>
    </header>
  );
}

function EntitySearch() {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const option = useOption();
  return (
    <Combobox
      class="search"
      label={t('search.label')}
      hint={t('search.hint')}
      text=""
      of={`${state.space} ${state.lang}`}
      shortcut="/"
      load={async (text, signal) => {
        if (!text) return { options: [], more: 0 };
        const { search } = await ask(SEARCH, { text, first: FOUND }, state.space, signal);
        return { options: search.map((hit) => option(hit.entity, hit.otherName)), more: 0 };
      }}
      onPick={(id) => dispatch({ type: 'select', id })}
    />
  );
}

function SpaceChoice({ spaces }: { spaces: readonly SpaceInfo[] }) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  return (
    <label class="setting">
      <span>{t('page.space')}</span>
      <select
        value={state.space}
        onChange={(event) => dispatch({ type: 'enter', space: event.currentTarget.value })}
      >
        {spaces.map(({ id }) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeChoice() {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  return (
    <label class="setting">
      <span>{t('page.theme')}</span>
      <select
        value={state.theme}
        onChange={(event) =>
          dispatch({
            type: 'paint',
            theme: THEMES.find((one) => one === event.currentTarget.value) ?? 'system',
          })
        }
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {t(`theme.${theme}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function LangChoice() {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  return (
    <fieldset class="langs">
      <legend class="visually-hidden">{t('page.language')}</legend>
      {LANGS.map((lang) => (
        <button
          key={lang}
          type="button"
          lang={LANG_TAGS[lang]}
          aria-pressed={state.lang === lang}
          onClick={() => dispatch({ type: 'speak', lang })}
        >
          {LANG_NAMES[lang]}
        </button>
      ))}
    </fieldset>
  );
}
