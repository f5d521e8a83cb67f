import type { Kind } from '../kinds.ts';
import { buildTierN } from './build.ts';
import type { TierNContent } from './content.ts';
import { drawnOf } from './drawn.ts';
import { sectionsOf, subtitleOf, titleOf } from './outline.ts';

export const tierN: Kind<TierNContent> = {
  about: 'buyer',
  asksRisk: true,
  build: buildTierN,
  withDrawn: (told) => ({ ...told, drawn: drawnOf(told) }),
  title: titleOf,
  subtitle: subtitleOf,
  sections: sectionsOf,
};
