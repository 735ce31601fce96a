import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { PERSONAL, type Personal } from './personal.js';

/** Whose data an answer holds: ids of each kind. */
export type Subjects = Readonly<Record<Personal['names'], ReadonlySet<string>>>;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly found: Record<Personal['names'], Set<string>>;
  readonly types: Set<string>;
}

/** A name that an answer may hold once per parent, so that an answer without its id still says what was read. */
const UNNAMED = '?';

/** Types of the contract that an answer tells personal data of, and whose. Only what the operation asked for is looked at. */
export function personalIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  data: unknown,
): { types: string[]; subjects: Subjects } {
  const fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && (operationName === null || one.name?.value === operationName));
  const walk: Walk = { schema, fragments, found: { account: new Set(), phone: new Set(), report: new Set() }, types: new Set() };
  if (operation?.kind === Kind.OPERATION_DEFINITION) {
    const root = schema.getRootType(operation.operation);
    if (root) look(walk, root, operation.selectionSet, data);
  }
  return { types: [...walk.types].sort(), subjects: walk.found };
}

function look(walk: Walk, type: GraphQLCompositeType, selections: SelectionSetNode, value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) look(walk, type, selections, one);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const answer = value as Readonly<Record<string, unknown>>;
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      lookAtField(walk, type, selection, answer);
      continue;
    }
    const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
    const narrowed = part?.typeCondition === undefined ? type : walk.schema.getType(part.typeCondition.name.value);
    if (part !== undefined && isCompositeType(narrowed)) look(walk, narrowed, part.selectionSet, answer);
  }
}

type Field = Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>;

function lookAtField(walk: Walk, type: GraphQLCompositeType, field: Field, answer: Readonly<Record<string, unknown>>): void {
  const value = answer[field.alias?.value ?? field.name.value];
  if (value === undefined || value === null || !(isObjectType(type) || isInterfaceType(type))) return;
  const personal = PERSONAL[type.name];
  if (personal?.fields.includes(field.name.value) === true) {
    walk.types.add(type.name);
    const who = answer[personal.who];
    if (who !== undefined) walk.found[personal.names].add(String(who));
    else walk.types.add(`${type.name} ${UNNAMED}`);
  }
  const inner = getNamedType(type.getFields()[field.name.value]?.type);
  if (field.selectionSet !== undefined && isCompositeType(inner)) look(walk, inner, field.selectionSet, value);
}

/** Whether an operation can tell personal data at all. */
export function asksPersonal(document: DocumentNode): boolean {
  const names = new Set(Object.values(PERSONAL).flatMap(({ fields }) => fields));
  const asks = (selections: SelectionSetNode): boolean =>
    selections.selections.some(
      (one) => (one.kind === Kind.FIELD && names.has(one.name.value)) || ('selectionSet' in one && one.selectionSet !== undefined && asks(one.selectionSet)),
    );
  return document.definitions.some((one) => 'selectionSet' in one && asks(one.selectionSet));
}
