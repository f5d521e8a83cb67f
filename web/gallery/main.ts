import { create } from 'd3-selection';
import { TAGS } from '../../common/words/format.ts';
import { LANGS } from '../../common/words/lang.ts';
import { wordsOf } from '../../common/words/words.ts';
import { readAddress } from '../address.ts';
import { loadMessages } from '../i18n/load.ts';
import type { Words } from '../i18n/words.ts';
import { THEMES } from '../state.ts';
import './gallery.css';
import type { ChartState, ChartStates } from './state.ts';

// every style of the page, as the page has it
import.meta.glob('../style/*.css', { eager: true });
const FILES = import.meta.glob<{ states: ChartStates }>('./states/*.ts', { eager: true });
const WIDTH = 720;

/** Charts by the name of their file. */
const CHARTS = Object.entries(FILES).map(
  ([path, { states }]) => [/([\w-]+)\.ts$/.exec(path)![1]!, states] as const,
);

function figure(chart: string, state: ChartState, words: Words): HTMLElement {
  const { name, width = WIDTH } = state;
  const element = create('figure').attr('data-chart', chart).attr('data-state', name);
  element.append('figcaption').text(name);
  const box = element.append('div').attr('class', 'room').style('width', `${width}px`).node()!;
  try {
    const drawn = state.draw(width, words);
    box.append('element' in drawn ? drawn.element : drawn);
    if ('mounted' in drawn) requestAnimationFrame(() => drawn.mounted?.());
  } catch (error) {
    element.attr('data-error', String(error));
    box.textContent = String(error);
    console.error(error);
  }
  return element.node()!;
}

/** Ways to the same page in another language or theme. */
function ways(lang: string, theme: string): HTMLElement {
  const nav = create('nav');
  const link = (text: string, query: string, current: boolean) =>
    nav
      .append('a')
      .attr('href', query)
      .attr('aria-current', current ? 'page' : null)
      .text(text);
  for (const one of LANGS) link(one, `?lang=${one}&theme=${theme}`, one === lang);
  for (const one of THEMES) link(one, `?lang=${lang}&theme=${one}`, one === theme);
  return nav.node()!;
}

/** Every chart in every state, in one language and theme; `chart` in the address shows one alone. */
async function show(): Promise<void> {
  const { lang, theme } = readAddress(location.search);
  const only = new URLSearchParams(location.search).get('chart');
  const { messages } = await loadMessages(lang);
  const words = wordsOf(lang, messages);
  document.documentElement.lang = TAGS[lang];
  if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
  const main = document.getElementById('gallery')!;
  main.append(ways(lang, theme));
  for (const [chart, states] of CHARTS) {
    if (only && only !== chart) continue;
    const section = create('section').attr('id', chart);
    section.append('h2').text(chart);
    const node = section.node() as HTMLElement;
    main.append(node);
    for (const state of states) node.append(figure(chart, state, words));
  }
  document.documentElement.dataset['ready'] = '';
}

await show();
