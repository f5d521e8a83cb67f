/** Every case, in the order of the table; those on Neo4j last, so that it does not run beside the others. */
import type { Case } from '../case.ts';
import { allBuyers } from './all-buyers.ts';
import { chokepoints } from './chokepoints.ts';
import { drawing } from './drawing.ts';
import { eightRisks, eightRisksSmall } from './eight-risks.ts';
import { giantComponent } from './giant-component.ts';
import { importing } from './importing.ts';
import { libraries } from './libraries.ts';
import { likely } from './likely.ts';
import { memory } from './memory.ts';
import { neo4j } from './neo4j.ts';
import { oneBuyer } from './one-buyer.ts';
import { oneChange } from './one-change.ts';
import { paths } from './paths.ts';
import { reach } from './reach.ts';
import { removals } from './removals.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';
import { snapshotFile } from './snapshot-file.ts';
import { start } from './start.ts';
import { twoCores } from './two-cores.ts';
import { whoIsWho } from './who-is-who.ts';

export const CASES: readonly Case[] = [
  allBuyers,
  eightRisks,
  eightRisksSmall,
  libraries,
  giantComponent,
  oneBuyer,
  paths,
  chokepoints,
  drawing,
  reach,
  oneChange,
  removals,
  likely,
  twoCores,
  memory,
  reports,
  requests,
  snapshotFile,
  start,
  importing,
  whoIsWho,
  neo4j,
];
