import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../common/words/lang.ts';
import { insist } from '../again.ts';
import { loadScript } from '../load-script.ts';
import type { Messages } from './en/messages.ts';

/** Each language is a script of its own, so that one who reads one of them does not wait for all. */
const LOADERS: Readonly<Record<Lang, () => Promise<Messages>>> = {
  en: () => import('./en/messages.ts').then((module) => module.en),
  ja: () => import('./ja/messages.ts').then((module) => module.ja),
  zh: () => import('./zh/messages.ts').then((module) => module.zh),
};

export interface Spoken {
  lang: Lang;
  messages: Messages;
}

/** Waits for the service where it is away; throws where it serves another version of the page, or `signal` ends it. */
export async function loadMessages(lang: Lang, signal = new AbortController().signal): Promise<Spoken> {
  return { lang, messages: await insist(() => loadScript(LOADERS[lang]), signal) };
}

/** The language that is asked for; until its messages are here the one before it. */
export function useMessages(asked: Lang, first: Spoken): Spoken {
  const [spoken, speak] = useState(first);
  useEffect(() => {
    const stop = new AbortController();
    loadMessages(asked, stop.signal).then(
      (loaded) => !stop.signal.aborted && speak(loaded),
      () => undefined,
    );
    return () => stop.abort();
  }, [asked]);
  return spoken;
}
