/** What was seen, as spans of OpenTelemetry: each below the piece of work that asked for it. */
import {
  type Attributes,
  type Context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { AnalysisSeen, StatementSeen, Stretch, Witness } from './sightings.ts';

/** `db.system.name` of each engine. */
const SYSTEMS: Readonly<Record<string, string>> = { bolt: 'neo4j', embedded: 'grafeo' };

/** Marks a span as failed by the code of its error: never by its message, which may name what was asked. */
export function failed(span: Span, code: string): void {
  span.setAttribute('error.type', code);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Makes spans of sightings. */
export function spanWitness(tracer: Tracer): Witness {
  function span(
    name: string,
    { from, to }: Stretch,
    within: Context,
    kind: SpanKind,
    code: string | null,
    attributes: Attributes = {},
  ): Context {
    const made = tracer.startSpan(name, { startTime: new Date(from), kind, attributes }, within);
    if (code) failed(made, code);
    made.end(new Date(to));
    return trace.setSpan(within, made);
  }

  function statement(seen: StatementSeen, within: Context): void {
    span(seen.names[0] ?? 'none', seen, within, SpanKind.CLIENT, seen.failed, {
      'db.system.name': SYSTEMS[seen.engine] ?? seen.engine,
      'db.operation.name': seen.write ? 'write' : 'read',
      'orepath.statements': [...seen.names],
    });
  }

  function analysis(seen: AnalysisSeen, within: Context): void {
    let above = span(`analysis ${seen.name}`, seen, within, SpanKind.INTERNAL, seen.failed);
    // the first part is the whole as its thread timed it, the others are parts of that
    for (const [i, part] of seen.parts.entries()) {
      const below = span(`${part.name} ${seen.name}`, part, above, SpanKind.INTERNAL, null);
      if (i === 0) above = below;
    }
  }

  return (seen, within) => {
    if (seen.kind === 'statement') statement(seen, within);
    else if (seen.kind === 'analysis') analysis(seen, within);
    else span('build projection', seen, within, SpanKind.INTERNAL, seen.failed);
  };
}
