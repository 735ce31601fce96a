import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { parseInstant } from '../domain/parse-instant.js';
import { isoText } from './iso-text.js';

function toInstant(value: unknown): number {
  const at = typeof value === 'string' ? parseInstant(value) : null;
  if (at === null)
    throw new GraphQLError('An instant is ISO 8601 text with its offset, such as 2026-11-22T06:00:00Z.', { extensions: { code: 'BAD_USER_INPUT' } });
  return at;
}

/** Times of lists that are answered again and again, such as the days of a chart. */
const timeTexts = new WeakMap<object, readonly (string | null)[]>();

function toTimeTexts(value: unknown): readonly (string | null)[] {
  const ats = value as readonly (number | null)[];
  const known = timeTexts.get(ats);
  if (known !== undefined) return known;
  const texts = textsOf(ats);
  timeTexts.set(ats, texts);
  return texts;
}

function textsOf(ats: readonly (number | null)[]): readonly (string | null)[] {
  const texts = new Array<string | null>(ats.length);
  for (let place = 0; place < ats.length; place++) {
    const at = ats[place];
    texts[place] = at === null || at === undefined ? null : isoText(at);
  }
  return texts;
}

function toWhole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new GraphQLError(`not a whole number: ${String(value)}`);
  return value;
}

const asItIs = (value: unknown): unknown => value;

/** Lets any JSON value through, both ways. */
const passing = (name: string): GraphQLScalarType => new GraphQLScalarType({ name, serialize: asItIs, parseValue: asItIs, parseLiteral: valueFromASTUntyped });

/** The scalars of platform.graphql. Inside, an instant is milliseconds; outside, ISO 8601 text. */
export const scalars = {
  Instant: new GraphQLScalarType({ name: 'Instant', serialize: (value) => isoText(value as number), parseValue: toInstant }),
  Figure: passing('Figure'),
  Whole: new GraphQLScalarType({ name: 'Whole', serialize: toWhole, parseValue: toWhole }),
  NumberColumn: passing('NumberColumn'),
  TimeColumn: new GraphQLScalarType({ name: 'TimeColumn', serialize: toTimeTexts }),
  Json: passing('Json'),
};
