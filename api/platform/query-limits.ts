import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';

/** What one document may ask for. The largest of our own pages has 71 fields, 4 levels, 2 aliases and 7 roots; reports travel as variables and count as nothing. */
export const LIMITS = { depth: 16, fields: 1000, aliases: 64, directives: 32, fragments: 48, operations: 8 } as const;

/** Beyond this the text is not read to its end, so that no nesting is deep enough for the parser to run out of stack. */
export const MOST_TOKENS = 4000;

type Limit = keyof typeof LIMITS;

const tooMuch = (limit: Limit): GraphQLError =>
  new GraphQLError(`The operation asks for too much: at most ${LIMITS[limit]} ${limit}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit },
  });

/** Fields count as often as fragments bring them, so a small text cannot stand for a large question; counting ends at the first limit that is passed. */
class Counting {
  private readonly counts: Record<Limit, number> = { depth: 0, fields: 0, aliases: 0, directives: 0, fragments: 0, operations: 0 };
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly open = new Set<string>();

  constructor(private readonly document: DocumentNode) {
    for (const part of document.definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(part.name.value, part);
  }

  check(): void {
    for (const part of this.document.definitions) {
      if (part.kind === Kind.FRAGMENT_DEFINITION) this.add('fragments', 1);
      if (part.kind !== Kind.OPERATION_DEFINITION) continue;
      this.add('operations', 1);
      this.add('directives', part.directives?.length ?? 0);
      this.walk(part.selectionSet, 1);
    }
  }

  private add(limit: Limit, more: number): void {
    this.counts[limit] += more;
    if (this.counts[limit] > LIMITS[limit]) throw tooMuch(limit);
  }

  private walk(set: SelectionSetNode, depth: number): void {
    if (depth > LIMITS.depth) throw tooMuch('depth');
    for (const part of set.selections) {
      this.add('directives', part.directives?.length ?? 0);
      if (part.kind === Kind.FRAGMENT_SPREAD) this.spread(part.name.value, depth);
      else if (part.kind === Kind.INLINE_FRAGMENT) {
        this.add('fields', 1);
        this.walk(part.selectionSet, depth);
      } else {
        this.add('fields', 1);
        if (part.alias !== undefined) this.add('aliases', 1);
        if (part.selectionSet !== undefined) this.walk(part.selectionSet, depth + 1);
      }
    }
  }

  /** A circle is validation's to name, and so is a fragment that is not there. */
  private spread(name: string, depth: number): void {
    this.add('fields', 1);
    const fragment = this.fragments.get(name);
    if (fragment === undefined || this.open.has(name)) return;
    this.open.add(name);
    this.walk(fragment.selectionSet, depth);
    this.open.delete(name);
  }
}

/** What is too much about a document, or null. Asked before it is validated: comparing thousands of fields that share a key is the dearest part of validation. */
export function findExcess(document: DocumentNode): GraphQLError | null {
  try {
    new Counting(document).check();
    return null;
  } catch (excess) {
    if (excess instanceof GraphQLError) return excess;
    throw excess;
  }
}
