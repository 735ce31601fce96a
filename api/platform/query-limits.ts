import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValueNode } from 'graphql';

/** What one document may ask for. The largest of our own pages has 71 fields, 4 levels, 2 aliases and 7 roots; reports travel as variables and count as nothing. */
export const LIMITS = { depth: 16, fields: 1000, aliases: 64, directives: 32, fragments: 48, operations: 8 } as const;

/** Beyond this the text is not read to its end, so that no nesting is deep enough for the parser to run out of stack. */
export const MOST_TOKENS = 4000;

/** What a question may cost that is none of our own pages': a field costs as many times one as the lists that it stands in are long, by the `first` that was asked for. */
export const MOST_COST = 2000;

/** Resolvers cut every list here, so nobody pays for more; a length that is not known yet is taken to be this. */
const LONGEST_LIST = 200;

/** The one list that has no length to ask for and whose items have lists of their own; for those it is taken to be this long, by itself it costs what it always did. */
export const UNCUT: Readonly<Record<string, number>> = { outlets: 50 };

/** Values of an operation's variables; null: not known yet. */
export type Variables = Readonly<Record<string, unknown>> | null;

/** How often fields stand in an answer by the lengths asked for; `withLists`: how many times that lists in it do. */
interface Often {
  readonly times: number;
  readonly withLists: number;
}

type Limit = keyof typeof LIMITS;

const tooMuch = (limit: Limit): GraphQLError =>
  new GraphQLError(`The operation asks for too much: at most ${LIMITS[limit]} ${limit}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit },
  });

const tooDear = (cost: number): GraphQLError =>
  new GraphQLError(`The operation costs ${cost}: at most ${MOST_COST}. Ask for shorter lists, or fewer fields of them.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'cost', cost },
  });

/** Fields count as often as fragments bring them, so a small text cannot stand for a large question; counting ends at the first limit that is passed. */
class Counting {
  private readonly counts: Record<Limit, number> = { depth: 0, fields: 0, aliases: 0, directives: 0, fragments: 0, operations: 0 };
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly open = new Set<string>();
  private readonly defaults = new Map<string, ValueNode>();
  /** Of all operations together; only after `check`. */
  cost = 0;

  constructor(
    private readonly document: DocumentNode,
    private readonly variables: Variables,
  ) {
    for (const part of document.definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(part.name.value, part);
  }

  check(): void {
    for (const part of this.document.definitions) {
      if (part.kind === Kind.FRAGMENT_DEFINITION) this.add('fragments', 1);
      if (part.kind !== Kind.OPERATION_DEFINITION) continue;
      this.add('operations', 1);
      this.add('directives', part.directives?.length ?? 0);
      this.defaults.clear();
      for (const { variable, defaultValue } of part.variableDefinitions ?? [])
        if (defaultValue !== undefined) this.defaults.set(variable.name.value, defaultValue);
      this.walk(part.selectionSet, 1, { times: 1, withLists: 1 });
    }
  }

  private add(limit: Limit, more: number): void {
    this.counts[limit] += more;
    if (this.counts[limit] > LIMITS[limit]) throw tooMuch(limit);
  }

  private walk(set: SelectionSetNode, depth: number, often: Often): void {
    if (depth > LIMITS.depth) throw tooMuch('depth');
    for (const part of set.selections) {
      this.add('directives', part.directives?.length ?? 0);
      if (part.kind === Kind.FRAGMENT_SPREAD) this.spread(part.name.value, depth, often);
      else if (part.kind === Kind.INLINE_FRAGMENT) {
        this.add('fields', 1);
        this.walk(part.selectionSet, depth, often);
      } else {
        this.add('fields', 1);
        this.cost += often.times;
        if (part.alias !== undefined) this.add('aliases', 1);
        if (part.selectionSet !== undefined) this.walk(part.selectionSet, depth + 1, this.within(part, often));
      }
    }
  }

  /** A circle is validation's to name, and so is a fragment that is not there. */
  private spread(name: string, depth: number, often: Often): void {
    this.add('fields', 1);
    const fragment = this.fragments.get(name);
    if (fragment === undefined || this.open.has(name)) return;
    this.open.add(name);
    this.walk(fragment.selectionSet, depth, often);
    this.open.delete(name);
  }

  private within({ name: field, arguments: given }: FieldNode, { times, withLists }: Often): Often {
    const first = given?.find(({ name }) => name.value === 'first');
    if (first === undefined) return { times, withLists: withLists * (UNCUT[field.value] ?? 1) };
    const length = this.numberOf(first.value);
    return { times: times * withLists * Math.min(LONGEST_LIST, Math.max(1, Number.isNaN(length) ? 1 : length)), withLists: 1 };
  }

  private numberOf(value: ValueNode): number {
    if (value.kind !== Kind.VARIABLE) return value.kind === Kind.INT ? Number(value.value) : 1;
    if (this.variables === null) return LONGEST_LIST;
    const said = this.variables[value.name.value];
    const byDefault = this.defaults.get(value.name.value);
    return said === undefined && byDefault?.kind === Kind.INT ? Number(byDefault.value) : Number(said ?? 1);
  }
}

/** What is too much about a document, or null; `isOurs`: what it costs was looked at when it was written. Asked before it is validated: comparing thousands of fields that share a key is the dearest part of validation. */
export function findExcess(document: DocumentNode, variables: Variables = null, isOurs = false): GraphQLError | null {
  try {
    const cost = costOf(document, variables);
    return cost > MOST_COST && !isOurs ? tooDear(cost) : null;
  } catch (excess) {
    if (excess instanceof GraphQLError) return excess;
    throw excess;
  }
}

/** What a document costs; throws a GraphQLError where it passes a limit. */
export function costOf(document: DocumentNode, variables: Variables): number {
  const counting = new Counting(document, variables);
  counting.check();
  return counting.cost;
}
