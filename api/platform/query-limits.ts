import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValueNode } from 'graphql';

/** What one document may ask for. The largest of our own pages has 71 fields, 4 levels, 2 aliases and 7 roots; reports travel as variables and count as nothing. */
export const LIMITS = { depth: 16, fields: 1000, aliases: 64, directives: 32, fragments: 48, operations: 8 } as const;

/** Beyond this the text is not read to its end, so that no nesting is deep enough for the parser to run out of stack. */
export const MOST_TOKENS = 4000;

/**
 * What a question may cost that is none of our own pages', unless the settings say otherwise: a field costs as many times one as the lists that it stands in are long.
 * It is a matter of the text alone, because a text that was checked is not checked again when it comes with other variables.
 */
export const MOST_COST = 2000;

/** Resolvers cut every list here, so nobody pays for more; a length that is left to a variable is this. */
const LONGEST_LIST = 200;

/** How long lists are of which no length is asked for, by field, as the schema says. */
export const USUAL: Readonly<Record<string, number>> = {
  alerts: 50,
  areaChanges: 20,
  auditTrail: 50,
  catalogueChanges: 50,
  checklistFindings: 20,
  deliveries: 50,
  lineAudit: 50,
  myMessages: 30,
  myTests: 5,
  notices: 50,
  readsOfMyData: 50,
  reports: 20,
  reviewQueue: 100,
};

/** The one list that has no length to ask for and whose items have lists of their own; for those it is taken to be this long, by itself it costs what it always did. */
export const UNCUT: Readonly<Record<string, number>> = { outlets: 50 };

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

const tooDear = (cost: number, most: number): GraphQLError =>
  new GraphQLError(`The operation costs ${cost}: at most ${most}. Ask for shorter lists, or fewer fields of them.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'cost', cost },
  });

/** Fields count as often as fragments bring them, so a small text cannot stand for a large question; counting ends at the first limit that is passed. */
class Counting {
  private readonly counts: Record<Limit, number> = { depth: 0, fields: 0, aliases: 0, directives: 0, fragments: 0, operations: 0 };
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly open = new Set<string>();
  /** Of all operations together; only after `check`. */
  cost = 0;

  constructor(private readonly document: DocumentNode) {
    for (const part of document.definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(part.name.value, part);
  }

  check(): void {
    for (const part of this.document.definitions) {
      if (part.kind === Kind.FRAGMENT_DEFINITION) this.add('fragments', 1);
      if (part.kind !== Kind.OPERATION_DEFINITION) continue;
      this.add('operations', 1);
      this.add('directives', part.directives?.length ?? 0);
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

  private within({ name: { value: field }, arguments: given }: FieldNode, { times, withLists }: Often): Often {
    const first = given?.find(({ name }) => name.value === 'first')?.value;
    const length = first === undefined ? USUAL[field] : lengthOf(first, USUAL[field] ?? 1);
    return length === undefined ? { times, withLists: withLists * (UNCUT[field] ?? 1) } : { times: times * withLists * length, withLists: 1 };
  }
}

function lengthOf(first: ValueNode, usual: number): number {
  if (first.kind === Kind.VARIABLE) return LONGEST_LIST;
  return first.kind === Kind.INT ? Math.min(LONGEST_LIST, Math.max(1, Number(first.value))) : usual;
}

/** What is too much about a document, or null; `mostCost`: what it may cost, see MOST_COST. Asked before it is validated: comparing thousands of fields that share a key is the dearest part of validation. */
export function findExcess(document: DocumentNode, mostCost = MOST_COST): GraphQLError | null {
  try {
    const cost = costOf(document);
    return cost > mostCost ? tooDear(cost, mostCost) : null;
  } catch (excess) {
    if (excess instanceof GraphQLError) return excess;
    throw excess;
  }
}

/** What all operations of a document cost together; throws a GraphQLError where it passes a limit. */
export function costOf(document: DocumentNode): number {
  const counting = new Counting(document);
  counting.check();
  return counting.cost;
}
