/** What a reviewer looks at, in the order of the workbook's sheets. */
import { dates, template } from './checks/age.ts';
import { completeness } from './checks/completeness.ts';
import { mines } from './checks/mines.ts';
import {
  conflictAreas,
  coveredCountries,
  onlyThere,
  originUnknown,
  smelterCountry,
} from './checks/origin.ts';
import { practices } from './checks/practices.ts';
import { recycled, recycledRows } from './checks/recycled.ts';
import { answers, checker, comments, company, date, productNumbers, scope } from './checks/required.ts';
import { repeats, smelters } from './checks/smelters.ts';
import { emails, placeholders, sameComments } from './checks/texts.ts';
import { answersAfterNo, noSmelters, smeltersOfNoUse, useUnknown } from './checks/use.ts';
import type { Check } from './context.ts';

export const CHECKS: readonly Check[] = [
  template,
  company,
  date,
  dates,
  scope,
  emails,
  placeholders,
  answers,
  comments,
  answersAfterNo,
  useUnknown,
  noSmelters,
  coveredCountries,
  conflictAreas,
  onlyThere,
  originUnknown,
  recycled,
  completeness,
  practices,
  sameComments,
  smeltersOfNoUse,
  smelters,
  repeats,
  recycledRows,
  smelterCountry,
  mines,
  productNumbers,
  checker,
];
