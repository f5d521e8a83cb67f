/** What fields cost and how long their lists are: held against the schema by test/server/limits/field-costs.test.ts. */

export interface FieldCost {
  /** Objects that it takes however little of it is asked for: an answer is computed, not read. 0 when absent. */
  base?: number;
  /** Of each object that it gives; 1 when absent. */
  weight?: number;
  /** Of each element of a list among its arguments. */
  each?: Readonly<Record<string, number>>;
}

/** By `Type.field`, the type being an interface where it has the field. What is not here costs one an object. */
export const FIELD_COSTS: Readonly<Record<string, FieldCost>> = {
  'Query.blastRadius': { base: 20, weight: 20 },
  'Query.compare': { base: 100 },
  'Query.exposure': { base: 20 },
  'Query.exposureRanking': { weight: 100 },
  'Query.plan': { base: 300 },
  'Query.portfolio': { base: 100, weight: 10 },
  'Query.reachCut': { base: 100 },
  'Query.reachRanking': { base: 100, weight: 20 },
  'Query.riskArea': { base: 20 },
  'Query.riskAreas': { base: 100 },
  'Query.riskTable': { base: 1_000, each: { buyers: 50 } },
  'Query.scenario': { base: 50, each: { changes: 2 } },
  'Query.scenarioRanking': { base: 200, weight: 10, each: { changes: 2 } },
  'Query.scenarioSteps': { base: 50, each: { changes: 50 } },
  'Query.search': { base: 20, weight: 20 },
  'Query.supplierRanking': { weight: 100 },
  'Exposure.assumed': { base: 10 },
  'Exposure.byMaterial': { base: 20 },
  'Exposure.census': { base: 10 },
  'Exposure.chokepoints': { base: 20 },
  'Exposure.gaps': { base: 10 },
  'Exposure.likelyHigh': { base: 50 },
  'Exposure.likelyLow': { base: 50 },
  'Exposure.narrowing': { base: 20 },
  'Exposure.of': { base: 20 },
  'Exposure.paths': { base: 20 },
  'Exposure.questionsToAsk': { base: 100 },
  'Exposure.reach': { base: 10 },
  'Exposure.removals': { base: 50 },
  'Exposure.upstream': { base: 20 },
  'Document.carries': { base: 20 },
  'Document.describes': { base: 10, weight: 20 },
  'Entity.risk': { base: 10 },
  'OpenQuestion.now': { base: 50 },
  'Mutation.requestReport': { base: 100 },
  'Mutation.openQuestion': { base: 50 },
  'Mutation.undoImport': { base: 100 },
  'Mutation.approveProposal': { base: 100 },
};

/** How long a list is of which no argument says it, roughly: what a large space has. By `Type.field` as above. */
export const LIST_LENGTHS: Readonly<Record<string, number>> = {
  'BlastConnection.limits': 5,
  'CensusRow.statuses': 5,
  'Document.otherEditions': 20,
  'Entity.facts': 10,
  'Entity.mergedFrom': 5,
  'Entity.roles': 5,
  'Entity.statuses': 10,
  'EntityRisk.facts': 10,
  'EntityRisk.missed': 5,
  'EntityRisk.mitigations': 5,
  'Exposure.byMaterial': 20,
  'Exposure.byTier': 12,
  'Exposure.census': 40,
  'ExposureBasis.editions': 20,
  'ExposureBasis.faults': 5,
  'ExposureBasis.limits': 5,
  'Finding.values': 3,
  'Import.documents': 20,
  'Import.notices': 5,
  'ImportedFile.faults': 5,
  'ImportedFile.notices': 5,
  'Lens.outside': 5,
  'Lens.risks': 6,
  'Lens.scales': 6,
  'Match.history': 5,
  'Match.reasons': 5,
  'MatchStatement.reasons': 5,
  'MitigationPlan.steps': 20,
  'Mover.entities': 20,
  'Mover.moves': 5,
  'MovedBuyers.changes': 20,
  'OpenQuestion.log': 10,
  'PlaceRisk.facts': 1,
  'Query.approvable': 4,
  'Query.disclosureProfiles': 10,
  'Query.importRuns': 20,
  'Query.lenses': 10,
  'Query.materials': 50,
  'Query.reportKinds': 10,
  'Query.reportRuns': 20,
  'Query.shareModels': 10,
  'Query.spaces': 10,
  'Query.work': 50,
  'ReachCut.pairs': 20,
  'ReportRun.files': 10,
  'Risk.counts': 5,
  'Risk.documents': 5,
  'Risk.mitigations': 5,
  'Risk.places': 5,
  'Risk.provisions': 5,
  'RiskAreas.editions': 20,
  'RiskPath.entities': 8,
  'RiskPath.steps': 8,
  'RiskTable.totals': 50,
  'RiskTable.rows': 100,
  'RiskTableRow.cells': 50,
  'Scenario.changes': 20,
  'ScenarioStep.names': 3,
  'ScenarioSteps.steps': 50,
  'Space.imports': 50,
  'StillOpen.namedBy': 10,
  'TraceGap.namedBy': 10,
};

/** Types whose lists are as long as the argument above them said. */
export const SIZED =
  /Connection$|^(?:UpstreamGraph|RiskPaths|Portfolio|Movers|MovedBuyers|PlaceRisk|QuestionsToAsk|AuditPage)$/;

/** Arguments that say how long a list is. */
export const LENGTHS: readonly string[] = ['first', 'maxNodes'];
