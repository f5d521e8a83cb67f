import type { Kind } from '../kinds.ts';
import { buildSmelters } from './build.ts';
import type { SmeltersContent } from './content.ts';
import { sectionsOf, subtitleOf, titleOf } from './outline.ts';

export const smelters: Kind<SmeltersContent> = {
  about: 'either',
  asksRisk: false,
  build: buildSmelters,
  title: titleOf,
  subtitle: subtitleOf,
  sections: sectionsOf,
};
