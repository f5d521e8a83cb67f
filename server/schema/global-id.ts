/** Global ids: type, space and stable key, opaque to callers. */
export type NodeType = 'Entity' | 'SupplyLink' | 'Document' | 'RiskFact' | 'Import';

export interface GlobalId {
  type: NodeType;
  space: string;
  /** One part for most; a link has its customer and its own id. */
  parts: readonly string[];
}

export function toGlobalId(type: NodeType, space: string, ...parts: string[]): string {
  return Buffer.from(JSON.stringify([type, space, ...parts])).toString('base64url');
}

/** Undefined for what is not one of ours. */
export function fromGlobalId(id: string): GlobalId | undefined {
  try {
    const [type, space, ...parts] = JSON.parse(Buffer.from(id, 'base64url').toString()) as string[];
    const known = ['Entity', 'SupplyLink', 'Document', 'RiskFact', 'Import'];
    if (!type || !space || !known.includes(type) || !parts.every((part) => typeof part === 'string'))
      return undefined;
    return { type: type as NodeType, space, parts };
  } catch {
    return undefined;
  }
}
