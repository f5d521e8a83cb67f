import type { Lang } from '../common/words/lang.ts';
import { onStanding, standing } from './again.ts';
import { loadMessages, type Spoken } from './i18n/load.ts';

/** Said while there are no messages in any language yet. */
const AWAY = [
  ['en', 'The service does not answer; it is asked again by itself.'],
  ['ja', 'サービスが応答していません。自動的に再試行しています。'],
  ['zh-Hans', '服务没有响应，正在自动重试。'],
] as const;

function said(): HTMLElement {
  const box = document.createElement('main');
  box.setAttribute('role', 'alert');
  box.className = 'failure';
  for (const [lang, text] of AWAY) {
    const line = document.createElement('p');
    line.lang = lang;
    line.textContent = text;
    box.append(line);
  }
  return box;
}

/** The language that the page begins in. Where its script does not come the page says so meanwhile, in each of them. */
export async function begin(lang: Lang, page: HTMLElement): Promise<Spoken> {
  const stop = onStanding(() => page.replaceChildren(...(standing().waiting > 0 ? [said()] : [])));
  try {
    return await loadMessages(lang);
  } finally {
    stop();
  }
}
