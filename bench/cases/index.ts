/** Every case, in the order of the table; those on Neo4j last, so that it does not run beside the others. */
import type { Case } from '../case.ts';
import { allBuyers } from './all-buyers.ts';
import { libraries } from './libraries.ts';

export const CASES: readonly Case[] = [allBuyers, libraries];
