/** Makes the content of a report: asks, builds, cites, and names it. */
import { type Question, type QuestionInput, sharesOf } from '../analytics/question.ts';
import type { Asker } from '../ask.ts';
import { invalidArgument } from '../errors.ts';
import { dayText, momentText, parseMoment } from '../projection/times.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { withoutEntities, withoutSuppliers } from './confidential.ts';
import { deskOf, type Progress } from './desk.ts';
import { disclose } from './disclosure/disclose.ts';
import { keptBackBelow } from './disclosure/resting.ts';
import { contentHash, reportId } from './identity.ts';
import { type Kind, kindOf } from './kinds.ts';
import { checkPrevious } from './previous/comparable.ts';
import type { PreviousReport } from './previous/previous.ts';
import type { Profile } from './profile/profile.ts';
import { namedProfile } from './profile/profiles.ts';
import { FORM, type Report, type ReportBasis } from './report.ts';
import { type ReportKind, type ReportRequest, refuseFuture } from './request.ts';

/** Who makes reports. */
export const GENERATOR = `orepath ${VERSION}`;

/** What is asked for as it came: defaults and names are not resolved yet. */
export interface ReportInput {
  kind: ReportKind;
  buyer: string | null;
  /** Where the kind asks about one. */
  risk: string | null;
  material?: string | null | undefined;
  lens?: string | null | undefined;
  shares?: string | null | undefined;
  tiers?: number | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  /** Absent: internal. */
  profile?: Profile | null | undefined;
  /** Only for the kind `smelters`. */
  withoutDeclarers?: boolean | null | undefined;
  /** An earlier report to compare with. */
  previous?: PreviousReport | null | undefined;
}

/**
 * Throws what resolving the question throws, INVALID_ARGUMENT for a time in the future or another earlier report, UNKNOWN_ENTITY, NOT_A_BUYER,
 * CANCELLED.
 */
export async function makeReport(
  input: ReportInput,
  asker: Asker,
  store: Store,
  now: Date,
  progress: Progress = () => {},
): Promise<Report> {
  const kindAsked = kindOf(input.kind);
  checkSubject(input, kindAsked);
  const question = asker.resolve(questionOf(input, kindAsked, asker));
  for (const field of ['asOf', 'knownAt'] as const) {
    const text = input[field];
    if (text) refuseFuture(field, text, now);
  }
  const snapshot = await asker.analyse('snapshot', { knownAt: question.knownAt });
  const { kind, buyer } = input;
  const { lens, tiers } = question;
  const profile = input.profile ?? namedProfile();
  const shares = sharesOf(question);
  const judgesRisk = kindAsked.asksRisk || kindAsked.fixed !== undefined;
  const previous = input.previous ?? null;
  const request: ReportRequest = {
    kind,
    buyer: buyer === null ? null : asker.state.projection.idOf(await asker.entity(buyer)),
    risk: judgesRisk ? question.risk : null,
    material: question.material,
    lens: lens.id,
    shares: shares.id,
    tiers,
    asOf: dayText(question.asOf),
    knownAt: input.knownAt ? momentText(parseMoment(input.knownAt)!) : null,
    profile: profile.id,
    ...(input.withoutDeclarers && { withoutDeclarers: true }),
    previous,
  };
  if (previous) checkPrevious(previous, request, profile.outward);
  const desk = deskOf(request, question, asker, store, progress);
  const { body, questions = null, limits, faults, risks = [] } = await kindAsked.build(desk);
  const editions = await editionsOf(asker, question, judgesRisk ? [question.risk, ...risks] : risks);
  const resting = (await keptBackBelow(desk, profile)).map((id) => desk.citations.cite(id)!);
  const basis = {
    snapshot,
    lens: { id: lens.id, version: lens.version, title: lens.title },
    shares,
    profile: profileOf(profile),
    questions,
    editions: editions.flatMap((id) => desk.citations.cite(id) ?? []),
  };
  const citations = await desk.citations.resolve(desk.loaders);
  const generator = GENERATOR;
  const content = {
    form: FORM,
    kind,
    generator,
    request,
    basis,
    ...body,
    limits: kindAsked.public ? withoutEntities(limits) : limits,
    faults: kindAsked.public ? withoutEntities(faults) : faults,
    citations,
  } as const;
  const disclosed = await disclose(content, profile, asker.state.projection, resting);
  const told = kindAsked.public ? await withoutSuppliers(desk, disclosed) : disclosed;
  return named(kindAsked, told);
}

const profileOf = ({ id, version, title, outward }: Profile): ReportBasis['profile'] => ({
  id,
  version,
  title,
  outward,
});

/** With its id and hash, and with what its charts add up, all of them over what leaves. */
function named({ withDrawn }: Kind<Report>, content: Omit<Report, 'id' | 'contentHash'>): Report {
  // a kind builds its own body: TypeScript does not follow that through the union
  const bare = { ...content, id: reportId(content), contentHash: '' } as unknown as Report;
  const whole = withDrawn?.(bare) ?? bare;
  return { ...whole, contentHash: contentHash(whole) };
}

/** Throws INVALID_ARGUMENT where the buyer is missing, or one is named for a report on all. */
function checkSubject(
  { kind, buyer, withoutDeclarers }: ReportInput,
  { about }: Pick<Kind<Report>, 'about'>,
): void {
  if (about === 'buyer' && buyer === null)
    throw invalidArgument('buyer', `named: a report ${kind} is about one`, 'none');
  if (withoutDeclarers && kind !== 'smelters')
    throw invalidArgument('withoutDeclarers', 'left out: only a report smelters is about declarers', 'true');
  if (about === 'portfolio' && buyer !== null)
    throw invalidArgument('buyer', `left out: a report ${kind} is about every buyer`, buyer);
}

/** What is asked, with what the kind of report determines. Throws INVALID_ARGUMENT where the request says otherwise. */
function questionOf(input: ReportInput, { asksRisk, fixed }: Kind<Report>, asker: Asker): QuestionInput {
  if (asksRisk) return { ...input, risk: input.risk ?? '' };
  const lens = fixed?.lens ?? input.lens;
  const expected = { lens: lens ?? null, risk: fixed?.risk ?? null };
  for (const field of ['lens', 'risk'] as const) {
    const named = input[field] || null;
    if (named === null || named === expected[field]) continue;
    const other = expected[field] === null ? 'left out' : `${expected[field]} or left out`;
    throw invalidArgument(field, `${other}: a report ${input.kind} says itself what it judges`, named);
  }
  return { ...input, lens, risk: fixed?.risk ?? asker.anyRisk(lens) };
}

/** Ids of the documents whose facts can count for any of the risks, those of the first risk first. */
async function editionsOf(asker: Asker, question: Question, risks: readonly string[]): Promise<string[]> {
  const each = await Promise.all(
    [...new Set(risks)].map((risk) => asker.analyse('editions', { question: { ...question, risk } })),
  );
  return [...new Set(each.flat())];
}
