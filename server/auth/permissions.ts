/**
 * The one table of who may ask what, told to people in docs/access.md: for each type of the schema, or for one of its
 * fields, the least role. What is not in it is refused to everybody. test/auth/table.test.ts holds it against the
 * schema and against docs/access.md.
 */
import type { Role } from './roles.ts';

export interface Permission {
  /** The least role that may. */
  readonly role: Role;
  /** `space`: in the space that the request means; `anywhere`: in any space, for what is of no space. */
  readonly within: 'space' | 'anywhere';
  /** Refused to callers to whom only some buyers of the space show: it cannot be told whose it is. */
  readonly whole: boolean;
}

/** What analyses and details of the graph are made of: open to whoever may ask the field that leads there. */
const ANSWERS = `
  AcceptedDocument AnsweredBands AskedQuestion AssumedSplit BlastBuyer BlastConnection BlastEdge BlastSubject Bounds
  BuyerFigures BuyerReach BuyerReachConnection BuyerReachEdge CannotTell Carried CensusRow Chokepoint Citations Company
  Comparison ComparisonDifference Contribution ContributionConnection ContributionEdge CountedKinds CutPair Document
  DocumentConnection DocumentEdge Entity EntityConnection EntityEdge EntityRisk Exposure ExposureBasis
  ExposureConnection ExposureDifference ExposureEdge FactEffect InvalidChange InvalidQuestion MadeChange MassBalance
  Material MaterialExposure MeanFigures MergedEntity Mine MitigationEffect MitigationPlan Move MovedBuyer MovedBuyers
  MovedContribution Mover Movers NoSupplierOnRecord Node Origin PathStep PlaceRisk PlanStep PlannedFigures Portfolio
  PortfolioColumn QuestionToAsk QuestionsToAsk ReachConnection ReachCut ReachEdge ReachedEntity Recycled Remark RiskArea
  RiskAreas RiskFact RiskFactConnection RiskFactEdge RiskPath RiskPaths RiskTable RiskTableCell RiskTableRow
  RiskTableTotal Role Scenario ScenarioStep ScenarioSteps SearchHit SettledNow Site Smelter Snapshot Status
  StatusConnection StatusCount StatusEdge StatusObtained StillOpen SupplierExposure SupplierExposureConnection
  SupplierExposureEdge SupplierRemoved SupplierReplaced SupplyLink SupplyLinkConnection SupplyLinkEdge SupplyRemoval
  TierMass TraceGap UnknownEntity UnknownTerm UpstreamBand UpstreamEntity UpstreamGraph UpstreamLink UpstreamNode`;

const ANSWER_FIELDS = `
  Query.blastRadius Query.compare Query.document Query.documents Query.entities Query.entity Query.exposure
  Query.exposureRanking Query.materials Query.node Query.plan Query.portfolio Query.reachCut Query.reachRanking
  Query.riskArea Query.riskAreas Query.riskTable Query.scenario Query.scenarioRanking Query.scenarioSteps Query.search
  Query.snapshot Query.supplierRanking`;

/** What the service is, whatever the spaces hold. */
const TERMS = `
  DisclosureProfile Lens Mitigation NamedPlaces OutsideRisk PageInfo Provision ReportKindTerm Risk RiskResponse
  RiskScale ShareModel
  Query.disclosureProfiles Query.lenses Query.reportKinds Query.shareModels
  Mutation.ping`;

/** Only the spaces that the caller sees are listed. */
const SPACES = 'Query.spaces Space';

/** Only the reports of spaces, and of buyers, that the caller sees are listed. */
const REPORTS = `
  Query.reportRun Query.reportRuns Mutation.cancelReport Subscription.reportRun
  ImportFault MadeReport ReportFile ReportRun`;

/** Gaps that people follow up; reports show them too. */
const QUESTIONS = `
  Query.openQuestion Query.openQuestionAssignees Query.openQuestionCounts Query.openQuestions
  NarrowedQuestion OpenQuestion OpenQuestionConnection OpenQuestionCounts OpenQuestionEdge QuestionEntry`;

const FOLLOWING_UP = `
  Mutation.changeOpenQuestion Mutation.noteOpenQuestion Mutation.openQuestion
  AlreadyAsked KeptQuestion RefusedQuestion StaleQuestion`;

/** How the data came in, and what is being done: it tells of files and people, not of one buyer. */
const INSIDE = `
  Query.importRun Query.importRuns Query.matchCounts Query.matches Query.work Mutation.cancelWork
  Subscription.importRun Subscription.work Space.imports
  Finding FindingConnection FindingEdge FindingValue Import ImportGrade ImportNotice ImportRun ImportedFile
  ImportedFileConnection ImportedFileEdge Match MatchConnection MatchCounts MatchEdge MatchReason MatchStatement
  MatchedEntity RecognisedFormat RowTally SenderRequest WorkItem`;

/** What changes what the graph says. */
const CHANGES = `
  Mutation.cancelImport Mutation.decideMatch Mutation.undoImport Mutation.undoMatchDecision
  DecidedMatch ImportInUse NoDecision RefusedDecision UndoneDecision UndoneImport UnknownImport`;

/** What takes a second person, and what waits for one. */
const APPROVALS = `
  Query.approvable Query.proposals Mutation.approveProposal Mutation.proposeLens Mutation.proposeShareModel
  Mutation.refuseProposal Mutation.withdrawProposal
  Proposal ProposalConnection ProposalEdge SettledProposal UnsettledProposal`;

/** What was done, and by whom. */
const ON_RECORD = 'Query.auditRecords AuditPage AuditRecord';

/** What cannot be taken back. */
const ERASING = 'Mutation.eraseContact ErasedContact';

const rows = (names: string, permission: Permission): [string, Permission][] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, permission]);

const within = (role: Role): Permission => ({ role, within: 'space', whole: false });
const ofWhole = (role: Role): Permission => ({ role, within: 'space', whole: true });
const anywhere = (role: Role): Permission => ({ role, within: 'anywhere', whole: false });

const TABLE: ReadonlyMap<string, Permission> = new Map([
  ...rows(ANSWERS, within('viewer')),
  ...rows(ANSWER_FIELDS, within('viewer')),
  ...rows('Mutation.requestReport', within('viewer')),
  ...rows(TERMS, anywhere('viewer')),
  ...rows(SPACES, anywhere('viewer')),
  ...rows(REPORTS, anywhere('viewer')),
  ...rows(QUESTIONS, within('viewer')),
  ...rows(FOLLOWING_UP, within('analyst')),
  ...rows(INSIDE, ofWhole('analyst')),
  ...rows(ON_RECORD, ofWhole('admin')),
  ...rows(ERASING, ofWhole('admin')),
  ...rows(CHANGES, ofWhole('steward')),
  ...rows(APPROVALS, ofWhole('steward')),
]);

/** Every name that the table has: `Type`, or `Type.field`, which goes before its type. */
export const permittedNames = (): string[] => [...TABLE.keys()];

/** Of a field; undefined where the table has neither the field nor its type: nobody may. */
export const permissionOf = (type: string, field: string): Permission | undefined =>
  TABLE.get(`${type}.${field}`) ?? TABLE.get(type);

/** Routes beside GraphQL, by method and first part of the path. `null`: anyone, known or not. */
export const ROUTES = {
  'GET /health': null,
  'GET /ready': null,
  'GET /metrics': ofWhole('admin'),
  'GET /graphql': anywhere('viewer'),
  'POST /graphql': anywhere('viewer'),
  'POST /imports': ofWhole('steward'),
  'GET /reports': within('viewer'),
  'GET /arrow': within('viewer'),
  /** Signing in and out, and who one is. */
  'GET /session': null,
  'POST /session': null,
  'DELETE /session': null,
  /** The page itself holds nothing of anybody's. */
  'GET /': null,
} as const satisfies Readonly<Record<string, Permission | null>>;
