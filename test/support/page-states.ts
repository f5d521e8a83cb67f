/** Every screen of the page in every state it can be in, and how to bring it there: for suites that hold all of them against a rule. */
import type { Page } from 'playwright-core';
import type { Lang } from '../../common/words/lang.ts';
import type { Theme } from '../../web/state.ts';
import type { FaultKind, Faults } from './faults.ts';

export interface PageState {
  name: string;
  /** The address, without language and theme. */
  search: string;
  /** What becomes of which questions to the service. */
  faults?: readonly (readonly [of: string, as: FaultKind])[];
  /** What a person does there. */
  act?(page: Page): Promise<unknown>;
  /** Matches something that is there once the state is. */
  shows: string;
}

const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const WHATIF = `${TIN}&screen=whatif`;
const CHANGES = [
  { removeSupplier: { supplier: 'own:mengji', customer: 'rmi:CID900103' } },
  { setShare: { link: 'own:L014', share: 0.5 } },
  { removeSupplier: { supplier: 'own:nobody', customer: 'own:hoshino' } },
  { setStatus: { about: 'rmi:CID900110', kind: 'rmap-assessment', value: 'conformant' } },
];
const BENCH = WHATIF + CHANGES.map((one) => `&change=${encodeURIComponent(JSON.stringify(one))}`).join('');
const COMPARE = `${TIN}&screen=compare`;
const SOURCES = '/?space=demo&screen=sources';
const REPORT = `${TIN}&screen=report&files=none`;
const IMPORTS = '/?space=demo&screen=imports';
const PORTFOLIO = '/?space=demo&screen=portfolio';
const QUESTIONS = `${TIN}&screen=questions`;
const MATCHES = '/?space=demo&screen=matches';

async function makeReport(page: Page): Promise<void> {
  await page.locator('.report-order [type=submit]').click();
  await page.waitForSelector('.report-preview', { timeout: 60_000 });
}

async function changeReport(page: Page): Promise<void> {
  await makeReport(page);
  await page.locator('.report-files input').nth(2).check();
}

const PAGE_STATES: readonly PageState[] = [
  { name: 'question: no buyer yet', search: '/?space=demo', shows: '.buyer-rows > li' },
  {
    name: 'question: buyers on their way',
    search: '/?space=demo',
    faults: [['query Ranking', 'hang']],
    shows: '#answer .nothing',
  },
  { name: 'question: buyers not ranked', search: '/?space=demo&lens=none', shows: '.buyers [role=alert]' },
  { name: 'question: no such space', search: '/?space=nowhere', shows: '.failure' },
  { name: 'question: graph', search: TIN, shows: '.tier-graph g.item' },
  { name: 'question: paths', search: `${TIN}&view=paths`, shows: '.paths > li' },
  { name: 'question: table', search: `${TIN}&view=table`, shows: '.table-view tbody tr' },
  {
    name: 'question: on its way',
    search: TIN,
    faults: [['query Answer', 'hang']],
    shows: '#answer .nothing',
  },
  {
    name: 'question: drawing on its way',
    search: TIN,
    faults: [['query Upstream', 'hang']],
    shows: '.answer .view .nothing',
  },
  { name: 'question: failed', search: TIN, faults: [['query Answer', 'error']], shows: '.failure' },
  { name: 'question: service gone', search: TIN, faults: [['', 'gone']], shows: '.failure' },
  {
    name: 'question: refused, no such buyer',
    search: '/?space=demo&buyer=own:hoshin',
    shows: '.failure .nearest',
  },
  {
    name: 'question: refused, a mine buys nothing',
    search: '/?space=demo&buyer=own:M-id-selat&risk=conflict',
    shows: '.failure',
  },
  {
    name: 'question: the lens does not speak of it',
    search: '/?space=demo&buyer=own:hoshino&risk=environment&lens=oecd-annex-ii',
    shows: '.failure .nearest',
  },
  { name: 'question: little covered', search: `${TIN}&tiers=1`, shows: '.figure' },
  { name: 'question: panel', search: `${TIN}&select=own:M-mm-hpalaung`, shows: '.panel .evidence li' },
  {
    name: 'question: panel failed',
    search: `${TIN}&select=own:asanagi`,
    faults: [['query EntityPanel', 'error']],
    shows: '.panel .failure',
  },
  { name: 'question: panel of nothing', search: `${TIN}&select=own:none`, shows: '.panel .nothing' },
  {
    name: 'question: a figure explained',
    search: TIN,
    act: (page) => page.locator('.figure .explained').first().click(),
    shows: '.explanation:popover-open',
  },
  {
    name: 'question: known at',
    search: TIN,
    act: (page) => page.locator('.known-at summary').click(),
    shows: '.known-at[open] input',
  },
  {
    name: 'question: buyers to choose from',
    search: TIN,
    act: (page) => page.locator('.word-buyer input').focus(),
    shows: '[role=option]',
  },
  {
    name: 'search: found',
    search: TIN,
    async act(page) {
      await page.keyboard.press('/');
      await page.keyboard.type('tin');
    },
    shows: '.search [role=option]',
  },
  {
    name: 'search: nothing found',
    search: TIN,
    async act(page) {
      await page.keyboard.press('/');
      await page.keyboard.type('qqqqqq');
    },
    shows: '.search .combobox-state:not(:empty)',
  },
  { name: 'questions: no buyer yet', search: '/?space=demo&screen=questions', shows: '.ask-next .small' },
  { name: 'questions: what to ask next', search: QUESTIONS, shows: '.next-set svg' },
  {
    name: 'questions: on their way',
    search: QUESTIONS,
    faults: [
      ['query AskNext', 'hang'],
      ['query Questions', 'hang'],
    ],
    shows: '.question-list .small',
  },
  {
    name: 'questions: failed',
    search: QUESTIONS,
    faults: [
      ['query AskNext', 'error'],
      ['query Questions', 'error'],
    ],
    shows: '.question-list .failure',
  },
  { name: 'questions: one that is gone', search: `${QUESTIONS}&asked=ask:none`, shows: '.question-detail p' },
  {
    name: 'questions: one that is looked at, its request open',
    search: QUESTIONS,
    async act(page) {
      await page.locator('.questions-head input').fill('Ada Lovelace');
      const first = page.locator('.next-set .ask').first();
      await first.locator('button, a').first().click();
      await first.locator('a').click();
      await page.locator('.question-detail summary').click();
    },
    shows: '.question-detail pre',
  },
  { name: 'compare: no buyer yet', search: '/?space=demo&screen=compare', shows: '.buyer-rows > li' },
  { name: 'what if: no buyer yet', search: '/?space=demo&screen=whatif', shows: '.buyer-rows > li' },
  { name: 'what if: nothing changed', search: WHATIF, shows: '.supplier-rows > li' },
  { name: 'what if: changes, one refused', search: BENCH, shows: '.refused' },
  {
    name: 'what if: a change being edited',
    search: BENCH,
    act: (page) => page.locator('.bench-card button[aria-expanded]').first().click(),
    shows: '.bench-card .change-form',
  },
  {
    name: 'what if: a graph to drag from',
    search: WHATIF,
    act: (page) => page.locator('.ways [role=tab]').nth(1).click(),
    shows: '.ways .tier-graph g.item',
  },
  {
    name: 'what if: any change',
    search: WHATIF,
    async act(page) {
      await page.locator('.ways [role=tab]').nth(2).click();
      await page.locator('.change-form select').first().selectOption('setStatus');
      await page.locator('.change-form .primary').click();
    },
    shows: '.change-form [role=alert]',
  },
  {
    name: 'what if: a suggested plan',
    search: `${WHATIF}&target=0.1`,
    act: (page) => page.locator('.ways [role=tab]').nth(3).click(),
    shows: '.plan-step',
  },
  {
    name: 'what if: on its way',
    search: WHATIF,
    faults: [['query Steps', 'hang']],
    shows: '.whatif > .nothing',
  },
  {
    name: 'what if: failed',
    search: WHATIF,
    faults: [['query Steps', 'error']],
    shows: '.whatif > .failure',
  },
  { name: 'compare: a year before', search: COMPARE, shows: '.bridge' },
  {
    name: 'compare: rows that act together',
    search: COMPARE,
    act: (page) => page.locator('.compare-remarks summary').first().click(),
    shows: '.compare-remarks [open]',
  },
  {
    name: 'compare: no difference',
    search: `${COMPARE}&beforeAsOf=2026-11-01&asOf=2026-11-01`,
    shows: '.compare-sides',
  },
  { name: 'compare: one side only', search: `${COMPARE}&beforeAsOf=1999-01-01`, shows: '.one-sided' },
  {
    name: 'compare: on its way',
    search: COMPARE,
    faults: [['query Compare', 'hang']],
    shows: '.compare .nothing',
  },
  { name: 'compare: failed', search: COMPARE, faults: [['query Compare', 'error']], shows: '.failure' },
  { name: 'report: to be ordered', search: REPORT, shows: '.report-order' },
  {
    name: 'report: no buyer yet',
    search: '/?space=demo&screen=report',
    shows: '.report-order [role=status]',
  },
  { name: 'report: made', search: REPORT, act: makeReport, shows: '.report-preview' },
  { name: 'report: settings changed since', search: REPORT, act: changeReport, shows: '.report-other' },
  {
    name: 'report: on its way',
    search: REPORT,
    faults: [['mutation RequestReport', 'hang']],
    act: (page) => page.locator('.report-order [type=submit]').click(),
    shows: '.report-made progress',
  },
  {
    name: 'report: not made',
    search: '/?space=demo&screen=report&buyer=own:nobody&risk=conflict',
    act: (page) => page.locator('.report-order [type=submit]').click(),
    shows: '.report-made [role=alert]',
  },
  {
    name: 'report: service gone',
    search: REPORT,
    faults: [['query ReportTerms', 'gone']],
    shows: '.failure',
  },
  { name: 'sources: a list', search: SOURCES, shows: '.sources tbody tr' },
  {
    name: 'sources: a document',
    search: `${SOURCES}&buyer=own:hoshino&document=doc:ltw-register-2025`,
    shows: '.document-panel .editions',
  },
  {
    name: 'sources: what rests on a document',
    search: `${SOURCES}&document=doc:hoshino-spend-fy2025`,
    act: (page) => page.locator('.citing > summary').first().click(),
    shows: '.citing .evidence li',
  },
  { name: 'sources: nothing fits', search: `${SOURCES}&find=qqqqqq`, shows: '.sources .nothing' },
  {
    name: 'sources: no such document',
    search: `${SOURCES}&document=doc:none`,
    shows: '.document-panel .nothing',
  },
  {
    name: 'sources: on their way',
    search: SOURCES,
    faults: [['query Documents', 'hang']],
    shows: '.sources .nothing',
  },
  {
    name: 'sources: failed',
    search: SOURCES,
    faults: [['query Documents', 'error']],
    shows: '.sources .failure',
  },
  {
    name: 'portfolio: buyers',
    search: `${PORTFOLIO}&p.risks=conflict&p.materials=*&p.materials=tin&p.countries=JP`,
    shows: '.portfolio-box b',
  },
  {
    name: 'portfolio: suppliers, little traced first',
    search: `${PORTFOLIO}&p.risks=corruption&p.of=suppliers&p.kinds=SMELTER&p.figure=coverage&p.turned=1`,
    shows: '.portfolio-box [data-thin]',
  },
  {
    name: 'portfolio: materials to choose from',
    search: `${PORTFOLIO}&p.text=hosh`,
    act: (page) => page.locator('.check-list-button').nth(1).click(),
    shows: '.check-list:popover-open',
  },
  {
    name: 'portfolio: no row passes',
    search: `${PORTFOLIO}&p.text=qqqqqq`,
    shows: '.portfolio .nothing button',
  },
  {
    name: 'portfolio: on its way',
    search: PORTFOLIO,
    faults: [['query Portfolio', 'hang']],
    shows: '.portfolio .nothing',
  },
  {
    name: 'portfolio: failed',
    search: PORTFOLIO,
    faults: [['query Portfolio', 'error']],
    shows: '.portfolio .failure',
  },
  { name: 'imports: a list', search: IMPORTS, shows: '.imports tbody tr' },
  { name: 'imports: none yet', search: '/?space=fresh&screen=imports', shows: '.imports .nothing' },
  {
    name: 'imports: on their way',
    search: IMPORTS,
    faults: [['query Imports', 'hang']],
    shows: '.imports .nothing',
  },
  {
    name: 'imports: failed',
    search: IMPORTS,
    faults: [['query Imports', 'error']],
    shows: '.imports .failure',
  },
  {
    name: 'imports: a report',
    search: IMPORTS,
    act: (page) => page.locator('tbody button.link').first().click(),
    shows: '.report-summary',
  },
  {
    name: 'imports: to be undone',
    search: IMPORTS,
    async act(page) {
      await page.locator('tbody button.link').first().click();
      await page.locator('.undo button').click();
    },
    shows: '.confirm',
  },
  { name: 'who is who: pairs', search: MATCHES, shows: '.match' },
  {
    name: 'who is who: on their way',
    search: MATCHES,
    faults: [['query Matches', 'hang']],
    shows: '.matches .nothing',
  },
  {
    name: 'who is who: failed',
    search: MATCHES,
    faults: [['query Matches', 'error']],
    shows: '.matches .failure',
  },
  { name: 'question: map', search: `${TIN}&view=map`, shows: '.map-view svg' },
  { name: 'question: it is slow', search: TIN, faults: [['query Answer', 'hang']], shows: '.slow button' },
  {
    name: 'help: menu',
    search: TIN,
    act: (page) => page.locator('.help-button').click(),
    shows: '.help-menu:popover-open',
  },
  { name: 'help: keys', search: TIN, act: (page) => page.keyboard.press('?'), shows: '.keyboard-map[open]' },
  { name: 'help: tour', search: `${TIN}&tour=2`, shows: '.tour' },
  { name: 'compare: no buyer yet', search: '/?space=demo&screen=compare', shows: '.buyer-rows > li' },
];

/** Screens by what they are about, for suites that take turns at them; the screen is what a state's name begins with. */
const GROUPS = {
  question: ['question'],
  answers: ['questions', 'compare', 'what if'],
  documents: ['report', 'sources', 'portfolio'],
  around: ['search', 'imports', 'who is who', 'help'],
} as const;
export type StateGroup = keyof typeof GROUPS;

function groupOf({ name }: PageState): StateGroup {
  const screen = name.split(':')[0];
  const groups = Object.keys(GROUPS) as StateGroup[];
  const found = groups.find((group) => GROUPS[group].some((one) => one === screen));
  // a state in no group would be held against nothing
  if (!found) throw new Error(`no group of states has the screen of ${name}`);
  return found;
}

/** Each state is in one group, so that suites over all groups have seen all states. */
export function statesOf(...groups: StateGroup[]): PageState[] {
  return PAGE_STATES.filter((state) => groups.includes(groupOf(state)));
}

/** States that leave nothing behind: from one of them the address alone leads to the next. */
const isPlain = (state: PageState | undefined): boolean =>
  state !== undefined && state.faults === undefined && state.act === undefined;

/** Where pages were brought last. */
const last = new WeakMap<Page, PageState>();

/** Brings a page into a state, from wherever it is: by its address alone where that is enough, else loaded anew. */
export async function enter(page: Page, address: string, faults: Faults, state: PageState): Promise<void> {
  const stays = isPlain(last.get(page)) && state.faults === undefined;
  last.set(page, state);
  faults.clear();
  for (const [of, as] of state.faults ?? []) faults.set(of, as);
  if (stays) await goTo(page, state.search);
  else await page.goto(address + state.search);
  await page
    .locator(state.act ? '.page-head' : state.shows)
    .first()
    .waitFor();
  await settle(page, state);
  await state.act?.(page);
  await page.locator(state.shows).first().waitFor();
}

async function settle(page: Page, state: PageState): Promise<void> {
  if (state.faults) return;
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .quiet, .stale, .loading'));
}

/** Another address without loading anew, as going back does it; the page has taken it in when this is over. */
function goTo(page: Page, search: string): Promise<void> {
  return page.evaluate(async (to) => {
    history.replaceState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
  }, search);
}

/** Sets language and theme as the address does, without loading anew: what is open stays open. */
export async function dress(page: Page, lang: Lang, theme: Theme): Promise<void> {
  const to = new URL(page.url());
  to.searchParams.set('lang', lang);
  to.searchParams.set('theme', theme);
  await goTo(page, to.href);
  await page.waitForFunction(
    ([lang, theme]) => {
      const { lang: spoken, dataset } = document.documentElement;
      return spoken.split('-')[0] === lang && dataset['theme'] === theme;
    },
    [lang, theme] as const,
  );
}
