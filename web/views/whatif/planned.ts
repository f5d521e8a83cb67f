import type { EntityName } from '../../queries/entity-parts.ts';
import type { PlannedChange } from '../../queries/plan.ts';
import type { Change } from '../../whatif/changes.ts';
import type { Named } from './change-words.ts';

/** A change of a plan as one of the bench. */
export function plannedChange(change: PlannedChange): Change {
  switch (change.__typename) {
    case 'StatusObtained':
      return { setStatus: { about: change.entity.entityId, kind: change.kind, value: change.value } };
    case 'SupplierRemoved':
      return {
        removeSupplier: { supplier: change.supplier.entityId, customer: change.customer.entityId },
      };
    case 'SupplierReplaced':
      return {
        removeSupplier: {
          supplier: change.supplier.entityId,
          customer: change.customer.entityId,
          leaves: 'replace',
          by: change.by.entityId,
        },
      };
  }
}

export function namedBy(...entities: readonly EntityName[]): Named {
  return { entity: (id) => entities.find((one) => one.entityId === id), claim: () => undefined };
}

export function plannedNames(change: PlannedChange): Named {
  if (change.__typename === 'StatusObtained') return namedBy(change.entity);
  const { supplier, customer } = change;
  return namedBy(supplier, customer, ...('by' in change ? [change.by] : []));
}
