/** When which version of a template was released. */
import type { Template } from '../declaration.ts';

interface Release {
  version: string;
  /** ISO date. */
  released: string;
}

/**
 * Oldest first. Dates from the sheet Revision of CMRT 6.5, EMRT 2.0 and AMRT 1.21; EMRT 2.1 and AMRT 1.3 (17 October
 * 2025) and CMRT 6.6 (17 April 2026) as announced by RMI. No date was found for EMRT 2.11 and AMRT 1.31 of 2026, and
 * none for the CRT, whose last versions the EMRT replaced.
 */
const RELEASES: Readonly<Record<Template, readonly Release[]>> = {
  CMRT: [
    { version: '5.0', released: '2017-05-12' },
    { version: '5.01', released: '2017-06-21' },
    { version: '5.1', released: '2017-12-01' },
    { version: '5.11', released: '2018-04-27' },
    { version: '5.12', released: '2019-04-26' },
    { version: '6.0', released: '2020-05-13' },
    { version: '6.01', released: '2020-05-19' },
    { version: '6.1', released: '2021-04-28' },
    { version: '6.2', released: '2022-04-27' },
    { version: '6.21', released: '2022-05-06' },
    { version: '6.22', released: '2022-05-11' },
    { version: '6.3', released: '2023-05-05' },
    { version: '6.31', released: '2023-05-26' },
    { version: '6.4', released: '2024-04-26' },
    { version: '6.5', released: '2025-04-25' },
    { version: '6.6', released: '2026-04-17' },
  ],
  EMRT: [
    { version: '1.0', released: '2021-10-20' },
    { version: '1.01', released: '2021-11-23' },
    { version: '1.02', released: '2021-12-23' },
    { version: '1.1', released: '2022-10-14' },
    { version: '1.11', released: '2022-11-04' },
    { version: '1.2', released: '2023-05-12' },
    { version: '1.3', released: '2024-04-26' },
    { version: '2.0', released: '2025-04-25' },
    { version: '2.1', released: '2025-10-17' },
  ],
  AMRT: [
    { version: '1.0', released: '2022-11-11' },
    { version: '1.01', released: '2022-12-14' },
    { version: '1.1', released: '2023-10-27' },
    { version: '1.2', released: '2024-10-04' },
    { version: '1.21', released: '2025-05-16' },
    { version: '1.3', released: '2025-10-17' },
  ],
  CRT: [],
};

/** The day from which the EMRT stood in place of the CRT: its first release. */
export const CRT_REPLACED = '2021-10-20';

/** A release within so many days of the one before corrects it and makes nothing old. */
const CORRECTION_DAYS = 65;
const DAY = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** Whether a release corrects the one before it. */
function corrects(releases: readonly Release[], index: number): boolean {
  const before = releases[index - 1];
  return before !== undefined && daysBetween(before.released, releases[index]!.released) <= CORRECTION_DAYS;
}

export interface Age {
  released: string;
  /** Editions released since, up to today; corrections of an edition are no edition of their own. */
  behind: number;
  /** The newest version of that day. */
  newest: string;
}

/** Where a version stands among the releases up to a day (ISO); undefined where its release is not known. */
export function ageOf(template: Template, version: string, today: string): Age | undefined {
  const releases = RELEASES[template];
  const at = releases.findIndex((release) => Number(release.version) === Number(version));
  if (at < 0) return undefined;
  const until = releases.filter(({ released }) => released <= today);
  const later = until.flatMap((_, index) => (index > at && !corrects(releases, index) ? [index] : []));
  const newest = until.at(-1)?.version ?? version;
  return { released: releases[at]!.released, behind: later.length, newest };
}

/** Whether a version comes after all that are known. */
export function isNewer(template: Template, version: string): boolean {
  const last = RELEASES[template].at(-1);
  return last !== undefined && Number(version) > Number(last.version);
}

/** The newest version released up to a day, where one is known. */
export const newestOn = (template: Template, today: string): string | undefined =>
  RELEASES[template].findLast(({ released }) => released <= today)?.version;
