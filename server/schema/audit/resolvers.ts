import { type AuditFilter, listAudit } from '../../audit/list.ts';
import type { AuditRecord } from '../../audit/record.ts';
import { forbidden, may } from '../../auth/caller.ts';
import type { Context } from '../../context.ts';
import { checkFirst } from '../page.ts';

interface AuditArgs {
  filter?: (Omit<AuditFilter, 'spaces'> & { ofNoSpace?: boolean | null }) | null;
  first: number;
  before?: number | null;
}

async function auditRecords(_root: unknown, { filter, first, before }: AuditArgs, context: Context) {
  const { ofNoSpace, ...wanted } = filter ?? {};
  // keys and sessions are of the whole store
  if (ofNoSpace && !may(context.caller, '*', 'admin')) throw forbidden('AuditFilter.ofNoSpace', 'admin');
  const spaces = [await context.space(), ...(ofNoSpace ? [null] : [])];
  return listAudit(context.store, { ...wanted, spaces }, checkFirst(first), before ?? undefined);
}

export const auditResolvers = {
  AuditRecord: { number: ({ n }: AuditRecord) => n },
  Query: { auditRecords },
};
