/** The commands by name. `serve` is not among them: it is what they may run through. */
import { approvals } from './approvals.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { blast } from './blast.ts';
import { check } from './check.ts';
import { chokepoints } from './chokepoints.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { decide } from './decide.ts';
import { exportTables } from './export.ts';
import { exposure } from './exposure.ts';
import { gaps } from './gaps.ts';
import { importPaths } from './import.ts';
import { importRequest } from './import-request.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { match } from './match.ts';
import { matches } from './matches.ts';
import { paths } from './paths.ts';
import { persons } from './persons.ts';
import { plan } from './plan.ts';
import { questions } from './questions.ts';
import { ranking } from './ranking.ts';
import { reach } from './reach.ts';
import { removals } from './removals.ts';
import { report } from './report.ts';
import { risk } from './risk.ts';
import { scenario } from './scenario.ts';
import { table } from './table.ts';
import { undo } from './undo.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  backup,
  import: importPaths,
  imports,
  undo,
  request: importRequest,
  export: exportTables,
  exposure,
  paths,
  reach,
  risk,
  ranking,
  gaps,
  plan,
  chokepoints,
  blast,
  scenario,
  removals,
  report,
  compare,
  table,
  match,
  matches,
  decide,
  questions,
  keys,
  audit,
  approvals,
  persons,
  check,
};
