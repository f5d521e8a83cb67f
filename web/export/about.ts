import type { Words } from '../i18n/words.ts';

/** What goes with everything that leaves the page, so that it can be understood and asked again without it. */
export interface About {
  /** What it is: the name of the view or table. */
  name: string;
  /** The question in words; empty where none is asked. */
  question: string;
  /** The figures of the answer in words; empty where there is none. */
  lead: string;
  /** ISO date, and ISO moment. */
  asOf: string;
  knownAt: string;
  /** Id and version; empty where none counts. */
  lens: string;
  /** Name of the lens in words. */
  lensName: string;
  snapshot: string;
  /** What is shown and what is left out, in sentences. */
  leftOut: readonly string[];
  /** Where it is asked again at the same two times. */
  address: string;
  /** None of it is real. */
  fictional: boolean;
}

/** One line for people: with what it was answered. */
function viewpoint({ asOf, knownAt, lens, lensName, snapshot }: About, { t, date, moment }: Words): string {
  const values = { asOf: date(asOf), knownAt: moment(knownAt), snapshot };
  const version = lens.split(' ').at(-1) ?? '';
  return lens ? t('why.asked', { ...values, lens: lensName, version }) : t('takeAway.at', values);
}

/** The lines under a drawing. */
export function aboutLines(about: About, words: Words): string[] {
  return [
    ...about.leftOut,
    viewpoint(about, words),
    about.fictional ? words.t('page.fictional') : '',
    about.address,
  ].filter(Boolean);
}

/** Label and value of each, dates as machines write them, for the end of a table. */
export function aboutRows(about: About, { t }: Words): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [
    [t('takeAway.content'), about.name],
    [t('page.question'), about.question],
    [t('takeAway.answer'), about.lead],
    [t('ask.asOf'), about.asOf],
    [t('ask.knownAt'), about.knownAt],
    [t('ask.lens'), about.lens],
    [t('takeAway.snapshot'), about.snapshot],
    ...about.leftOut.map((line) => [t('takeAway.shown'), line] as const),
    [t('takeAway.data'), about.fictional ? t('page.fictional') : ''],
    [t('takeAway.address'), about.address],
  ];
  return rows.filter(([, value]) => value);
}
