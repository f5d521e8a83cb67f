import type { Kind } from '../kinds.ts';
import { buildPortfolio } from './build.ts';
import type { PortfolioContent } from './content.ts';
import { sectionsOf, subtitleOf, titleOf } from './outline.ts';

export const portfolio: Kind<PortfolioContent> = {
  about: 'portfolio',
  asksRisk: true,
  build: buildPortfolio,
  title: titleOf,
  subtitle: subtitleOf,
  sections: sectionsOf,
};
