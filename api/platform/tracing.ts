import { type Context, context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Spans of this program; they cost next to nothing while nobody collects them. */
const tracer = trace.getTracer('cungcau');

/** Collects spans and sends them off where OTEL_EXPORTER_OTLP_ENDPOINT is set, as the standard has it; else does nothing. Answers with what sends the last ones. */
export async function startTracing(environment: Readonly<Record<string, string | undefined>>): Promise<() => Promise<void>> {
  if (!environment.OTEL_EXPORTER_OTLP_ENDPOINT) return async () => undefined;
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] });
  provider.register();
  return () => provider.shutdown();
}

/** A request as a span below the one of its sender, if its headers name one. */
export function beginRequest(method: string, headers: Readonly<Record<string, unknown>>): { readonly span: Span; readonly within: Context } {
  const from = propagation.extract(context.active(), headers);
  const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } }, from);
  return { span, within: trace.setSpan(from, span) };
}

export function endRequest(span: Span, route: string, status: number): void {
  span.updateName(route);
  span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** `work` as a span of its own; what it throws is marked and thrown on. */
export function traced<Result>(name: string, attributes: Readonly<Record<string, number>>, work: () => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (fault) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(fault) });
      throw fault;
    } finally {
      span.end();
    }
  });
}

/** Runs `work` below that span. */
export const within = (place: Context, work: () => void): void => context.with(place, work);
