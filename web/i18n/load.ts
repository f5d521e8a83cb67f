import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../state.ts';
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

export async function loadMessages(lang: Lang): Promise<Spoken> {
  return { lang, messages: await LOADERS[lang]() };
}

/** The language that is asked for; until its messages are here, and where they do not come, the one before it. */
export function useMessages(asked: Lang, first: Spoken): Spoken {
  const [spoken, speak] = useState(first);
  useEffect(() => {
    let wanted = true;
    loadMessages(asked).then(
      (loaded) => wanted && speak(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  return spoken;
}
