/** Joins the domains into one schema: a folder each, SDL beside resolvers. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { approvalResolvers } from './approvals/resolvers.ts';
import { areaResolvers } from './areas/resolvers.ts';
import { attributionResolvers } from './attribution/resolvers.ts';
import { auditResolvers } from './audit/resolvers.ts';
import { baseResolvers } from './base/resolvers.ts';
import { blastResolvers } from './blast/resolvers.ts';
import { compareResolvers } from './compare/resolvers.ts';
import { entityResolvers } from './entity/resolvers.ts';
import { evidenceResolvers } from './evidence/resolvers.ts';
import { exposureResolvers } from './exposure/resolvers.ts';
import { importResolvers } from './imports/resolvers.ts';
import { lensResolvers } from './lens/resolvers.ts';
import { linkResolvers } from './link/resolvers.ts';
import { matchResolvers } from './matches/resolvers.ts';
import { personResolvers } from './persons/resolvers.ts';
import { planResolvers } from './plan/resolvers.ts';
import { portfolioResolvers } from './portfolio/resolvers.ts';
import { questionResolvers } from './questions/resolvers.ts';
import { rankingResolvers } from './ranking/resolvers.ts';
import { reachResolvers } from './reach/resolvers.ts';
import { reportResolvers } from './reports/resolvers.ts';
import { scenarioResolvers } from './scenario/resolvers.ts';
import { searchResolvers } from './search/resolvers.ts';
import { shareModelResolvers } from './shares/resolvers.ts';
import { spaceResolvers } from './space/resolvers.ts';
import { workResolvers } from './workers/resolvers.ts';

const definitions = import.meta.glob<string>('./*/schema.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const typeDefs: readonly string[] = Object.values(definitions);

export const schema = makeExecutableSchema({
  typeDefs: [...typeDefs],
  resolvers: [
    approvalResolvers,
    auditResolvers,
    baseResolvers,
    compareResolvers,
    entityResolvers,
    linkResolvers,
    evidenceResolvers,
    lensResolvers,
    shareModelResolvers,
    exposureResolvers,
    attributionResolvers,
    areaResolvers,
    blastResolvers,
    planResolvers,
    portfolioResolvers,
    reachResolvers,
    rankingResolvers,
    reportResolvers,
    scenarioResolvers,
    searchResolvers,
    spaceResolvers,
    matchResolvers,
    questionResolvers,
    importResolvers,
    personResolvers,
    workResolvers,
  ],
});
