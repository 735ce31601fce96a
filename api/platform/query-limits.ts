import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  Lexer,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValueNode,
} from 'graphql';

/** What one document may ask for. The largest of our own pages has 71 fields, 4 levels, 2 aliases and 7 roots; reports travel as variables and count as nothing. */
export const LIMITS = { depth: 16, fields: 1000, aliases: 64, directives: 32, fragments: 48, operations: 8 } as const;

/** UTF-16 units of a text that is read at all; with the longest of our own pages, 1,168, there is room for what a machine asks in words of its own. */
export const MOST_TEXT = 8192;

/** A text of more is not parsed, so that no nesting is deep enough for the parser to run out of stack. The longest of our own pages has 170. */
export const MOST_TOKENS = 1000;

/**
 * What a question may cost that is none of our own pages', unless the settings say otherwise: a field costs as many times one as the lists that it stands in are long.
 * It is a matter of the text alone, because a text that was checked is not checked again when it comes with other variables.
 */
export const MOST_COST = 2000;

/** Resolvers cut every list here, so nobody pays for more; a length that is left to a variable is this. */
const LONGEST_LIST = 200;

/** A list that has no length to ask for costs what it always did; for the lists in it, it is taken to be this long. */
const UNCUT_LIST = 50;

/** How often fields stand in an answer by the lengths asked for; `withLists`: how many times that lists in it do. */
interface Often {
  readonly times: number;
  readonly withLists: number;
}

/** What stands around a selection; `type`: undefined where the document asks for what the schema does not have, which validation says. */
interface Place {
  readonly depth: number;
  readonly often: Often;
  readonly type: GraphQLNamedType | undefined;
}

type Limit = keyof typeof LIMITS;

const tooMuch = (limit: Limit): GraphQLError =>
  new GraphQLError(`The operation asks for too much: at most ${LIMITS[limit]} ${limit}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit },
  });

/** Validation would say so too, after comparing the fragments with each other and with themselves: the dearest text of this length there is. */
const circular = (fragment: string): GraphQLError =>
  new GraphQLError(`The fragment ${fragment} brings itself again.`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'circle' } });

const refusedText = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** Why a text is not parsed, or null. The parser has the same limit of tokens, and has built half a document when it comes to it. */
export function findExcessOfText(text: string): GraphQLError | null {
  if (text.length > MOST_TEXT)
    return refusedText('OPERATION_TOO_LONG', `The text of an operation has at most ${MOST_TEXT} characters; what it is about travels as variables.`);
  return hasTooManyTokens(text) ? refusedText('OPERATION_TOO_LONG', `The text of an operation has at most ${MOST_TOKENS} tokens.`) : null;
}

/** What is no GraphQL has few enough: the parser says what is wrong with it. */
function hasTooManyTokens(text: string): boolean {
  if (text.length <= MOST_TOKENS) return false;
  const lexer = new Lexer(new Source(text));
  try {
    for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; tokens += 1) if (tokens === MOST_TOKENS) return true;
    return false;
  } catch (flaw) {
    if (flaw instanceof GraphQLError) return false;
    throw flaw;
  }
}

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

  constructor(
    private readonly document: DocumentNode,
    private readonly schema: GraphQLSchema,
  ) {
    for (const part of document.definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(part.name.value, part);
  }

  check(): void {
    for (const part of this.document.definitions) {
      if (part.kind === Kind.FRAGMENT_DEFINITION) this.add('fragments', 1);
      if (part.kind !== Kind.OPERATION_DEFINITION) continue;
      this.add('operations', 1);
      this.add('directives', part.directives?.length ?? 0);
      this.walk(part.selectionSet, { depth: 1, often: { times: 1, withLists: 1 }, type: this.schema.getRootType(part.operation) ?? undefined });
    }
  }

  private add(limit: Limit, more: number): void {
    this.counts[limit] += more;
    if (this.counts[limit] > LIMITS[limit]) throw tooMuch(limit);
  }

  private walk(set: SelectionSetNode, place: Place): void {
    if (place.depth > LIMITS.depth) throw tooMuch('depth');
    for (const part of set.selections) {
      this.add('directives', part.directives?.length ?? 0);
      this.add('fields', 1);
      if (part.kind === Kind.FRAGMENT_SPREAD) this.spread(part.name.value, place);
      else if (part.kind === Kind.INLINE_FRAGMENT)
        this.walk(part.selectionSet, { ...place, type: this.typeNamed(part.typeCondition?.name.value) ?? place.type });
      else {
        this.cost += place.often.times;
        if (part.alias !== undefined) this.add('aliases', 1);
        if (part.selectionSet !== undefined) this.walk(part.selectionSet, within(part, place));
      }
    }
  }

  /** A fragment that is not there is validation's to name. */
  private spread(name: string, place: Place): void {
    if (this.open.has(name)) throw circular(name);
    const fragment = this.fragments.get(name);
    if (fragment === undefined) return;
    this.open.add(name);
    this.walk(fragment.selectionSet, { ...place, type: this.typeNamed(fragment.typeCondition.name.value) });
    this.open.delete(name);
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

/** What stands around the selection of a field. */
function within(field: FieldNode, { depth, often, type }: Place): Place {
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  return definition === undefined
    ? { depth: depth + 1, often, type: undefined }
    : { depth: depth + 1, often: oftenIn(often, field, definition), type: getNamedType(definition.type) };
}

function oftenIn({ times, withLists }: Often, field: FieldNode, definition: GraphQLField<unknown, unknown>): Often {
  const length = lengthOf(field, definition);
  if (length !== undefined) return { times: times * withLists * length, withLists: 1 };
  return { times, withLists: withLists * (isListType(getNullableType(definition.type)) ? UNCUT_LIST : 1) };
}

/** How long a list may come back; undefined for what has no length to ask for. */
function lengthOf({ arguments: given }: FieldNode, { args }: GraphQLField<unknown, unknown>): number | undefined {
  const declared = args.find(({ name }) => name === 'first');
  if (declared === undefined) return undefined;
  const asked = given?.find(({ name }) => name.value === 'first')?.value;
  return asked === undefined ? usualOf(declared.defaultValue) : askedOf(asked, usualOf(declared.defaultValue));
}

const usualOf = (value: unknown): number => (typeof value === 'number' ? value : LONGEST_LIST);

function askedOf(first: ValueNode, usual: number): number {
  if (first.kind === Kind.VARIABLE) return LONGEST_LIST;
  return first.kind === Kind.INT ? Math.min(LONGEST_LIST, Math.max(1, Number(first.value))) : usual;
}

/** What is too much about a document by the schema, or null; `mostCost`: what it may cost, see MOST_COST. Asked before it is validated: comparing thousands of fields that share a key is the dearest part of validation. */
export function findExcess(document: DocumentNode, schema: GraphQLSchema, mostCost = MOST_COST): GraphQLError | null {
  try {
    const cost = costOf(document, schema);
    return cost > mostCost ? tooDear(cost, mostCost) : null;
  } catch (excess) {
    if (excess instanceof GraphQLError) return excess;
    throw excess;
  }
}

/** What all operations of a document cost together; throws a GraphQLError where it passes a limit. */
export function costOf(document: DocumentNode, schema: GraphQLSchema): number {
  const counting = new Counting(document, schema);
  counting.check();
  return counting.cost;
}
