/** Whose name a profile keeps back, and what stands for it. */
import type { EntityKind } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import type { Profile } from '../profile/profile.ts';
import { Mentions } from './mentions.ts';

/** Smelters and what lies beyond them: what declarations pass on by name. */
const FROM_SMELTERS: readonly EntityKind[] = ['smelter', 'mine', 'origin', 'recycled'];

type Reason = 'names' | 'tiers';

export class Names {
  readonly #profile: Profile;
  readonly #projection: Projection;
  /** Position of the buyer that the report is about; -1: of none. */
  readonly #subject: number;
  readonly #tiers: ReadonlyMap<string, number>;
  readonly #standIns = new Map<number, string>();
  readonly #reasons = new Map<number, Reason>();
  #mentions: Mentions | undefined;

  /** `tiers`: the least tier that the report states of an entity; one without is taken to be further upstream. */
  constructor(
    profile: Profile,
    projection: Projection,
    subject: string | null,
    tiers: ReadonlyMap<string, number>,
  ) {
    this.#profile = profile;
    this.#projection = projection;
    this.#subject = subject === null ? -1 : projection.indexOf(subject);
    this.#tiers = tiers;
  }

  /** How many entities go by a stand-in so far, by reason. */
  counts(): ReadonlyMap<Reason, number> {
    const counts = new Map<Reason, number>();
    for (const reason of this.#reasons.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return counts;
  }

  /** The stand-in for an id; undefined where the entity is named, or the id is that of none. */
  standIn(id: string): string | undefined {
    // ids have a scheme: most texts are told apart at once
    const entity = id.includes(':') ? this.#projection.indexOf(id) : -1;
    return entity < 0 ? undefined : this.#standInOf(entity);
  }

  /** Whether a text has a name or an id that is kept back. */
  mentionedIn(text: string): boolean {
    return !this.#nobody() && this.#known().in(text).length > 0;
  }

  /** A text with stand-ins for the names and ids that are kept back. */
  without(text: string): string {
    if (this.#nobody()) return text;
    let from = 0;
    let result = '';
    for (const { start, end, of } of this.#known().in(text)) {
      result += text.slice(from, start) + this.#standInOf(of);
      from = end;
    }
    return result + text.slice(from);
  }

  #standInOf(entity: number): string | undefined {
    const reason = this.#reason(entity);
    if (!reason) return undefined;
    const known = this.#standIns.get(entity);
    if (known) return known;
    const standIn = `withheld:${this.#standIns.size + 1}`;
    this.#standIns.set(entity, standIn);
    this.#reasons.set(entity, reason);
    return standIn;
  }

  #reason(entity: number): Reason | undefined {
    const { names, tiers } = this.#profile;
    if (entity === this.#subject) return undefined;
    if (names === 'none') return 'names';
    if (names !== 'all' && !FROM_SMELTERS.includes(this.#projection.kindOf(entity))) return 'names';
    if (tiers === null) return undefined;
    const tier = this.#tiers.get(this.#projection.idOf(entity)) ?? Number.POSITIVE_INFINITY;
    return tier > tiers ? 'tiers' : undefined;
  }

  #nobody(): boolean {
    return this.#profile.names === 'all' && this.#profile.tiers === null;
  }

  #known(): Mentions {
    this.#mentions ??= new Mentions(this.#texts());
    return this.#mentions;
  }

  *#texts(): Iterable<{ text: string; of: number }> {
    for (let entity = 0; entity < this.#projection.entities.count; entity++) {
      if (!this.#reason(entity)) continue;
      yield { text: this.#projection.idOf(entity), of: entity };
      yield { text: this.#projection.nameOf(entity), of: entity };
    }
  }
}
