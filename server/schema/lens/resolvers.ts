import type { Context } from '../../context.ts';
import type { Lens, RiskRule } from '../../risk/lens.ts';

/** The threshold that all risks of a lens share; null where they differ or severities stand as they are. */
function threshold(lens: Lens): number | null {
  const thresholds = new Set(
    Object.values(lens.risks).map((rule) => (rule.severity === 'as-stated' ? null : rule.severity.threshold)),
  );
  const [only = null] = thresholds;
  return thresholds.size === 1 ? only : null;
}

export const lensResolvers = {
  Lens: {
    threshold,
    risks: (lens: Lens) =>
      Object.entries(lens.risks).map(([id, rule]: [string, RiskRule]) => ({
        id,
        description: rule.description,
      })),
  },
  Query: {
    lenses: (_root: unknown, _args: unknown, context: Context) => [...context.parts.lenses.values()],
    materials: async (_root: unknown, _args: unknown, context: Context) =>
      (await context.state()).projection.materials.map((id) => ({ id })),
  },
};
