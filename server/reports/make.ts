/** Makes the content of a report: asks, builds, cites, and names it. */
import { sharesOf } from '../analytics/question.ts';
import type { Asker } from '../ask.ts';
import { invalidArgument } from '../errors.ts';
import { dayText, momentText, parseMoment } from '../projection/times.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { deskOf, type Progress } from './desk.ts';
import { disclose } from './disclosure/disclose.ts';
import { keptBackBelow } from './disclosure/resting.ts';
import { contentHash, reportId } from './identity.ts';
import { type Kind, kindOf } from './kinds.ts';
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
}

/**
 * Throws what resolving the question throws, INVALID_ARGUMENT for a time in the future, UNKNOWN_ENTITY, NOT_A_BUYER,
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
  const question = asker.resolve({
    ...input,
    risk: kindAsked.asksRisk ? (input.risk ?? '') : asker.anyRisk(input.lens),
  });
  for (const field of ['asOf', 'knownAt'] as const) {
    const text = input[field];
    if (text) refuseFuture(field, text, now);
  }
  const snapshot = await asker.analyse('snapshot', { knownAt: question.knownAt });
  const { kind, buyer } = input;
  const { lens, tiers } = question;
  const profile = input.profile ?? namedProfile();
  const shares = sharesOf(question);
  const request: ReportRequest = {
    kind,
    buyer: buyer === null ? null : asker.state.projection.idOf(await asker.entity(buyer)),
    risk: kindAsked.asksRisk ? question.risk : null,
    material: question.material,
    lens: lens.id,
    shares: shares.id,
    tiers,
    asOf: dayText(question.asOf),
    knownAt: input.knownAt ? momentText(parseMoment(input.knownAt)!) : null,
    profile: profile.id,
    ...(input.withoutDeclarers && { withoutDeclarers: true }),
  };
  const desk = deskOf(request, question, asker, store, progress);
  const { body, questions = null, limits, faults } = await kindAsked.build(desk);
  const editions = kindAsked.asksRisk ? await asker.analyse('editions', { question }) : [];
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
    limits,
    faults,
    citations,
  } as const;
  return named(disclose(content, profile, asker.state.projection, resting));
}

const profileOf = ({ id, version, title, outward }: Profile): ReportBasis['profile'] => ({
  id,
  version,
  title,
  outward,
});

/** With its id and hash, which are over what leaves. */
function named(content: Omit<Report, 'id' | 'contentHash'>): Report {
  // a kind builds its own body: TypeScript does not follow that through the union
  const whole = { ...content, id: reportId(content), contentHash: '' } as unknown as Report;
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
