import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  isUnionType,
} from 'graphql';

const DEPTH = 3;

/** Everything a type can be asked for without arguments, to a depth; members of a union under names of their own, because two may disagree about a type. */
function selectionOf(type: GraphQLOutputType, depth: number, prefix = ''): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionOf(member, depth, `${member.name}_`)}`)
      .join(' ')} }`;
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    const isLeaf = isScalarType(below) || isEnumType(below);
    if (field.args.some(isRequiredArgument) || (!isLeaf && depth === 0)) return [];
    return [`${prefix}${field.name}: ${field.name} ${isLeaf ? '' : selectionOf(field.type, depth - 1)}`];
  });
  return parts.length === 0 ? '{ __typename }' : `{ ${parts.join(' ')} }`;
}

/** An operation that asks a root field for all there is, with exactly these arguments. */
export function operationOn(schema: GraphQLSchema, root: string, name: string, given: Readonly<Record<string, unknown>>): string {
  const field = schema.getType(root) as unknown as { getFields(): Record<string, GraphQLField<unknown, unknown>> };
  const found = field.getFields()[name];
  if (found === undefined) throw new Error(`there is no ${root}.${name}`);
  const used = found.args.filter((arg) => arg.name in given);
  const variables = used.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const args = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const head = `${root.toLowerCase()}${variables === '' ? '' : ` (${variables})`}`;
  return `${head} { ${name}${args === '' ? '' : ` (${args})`} ${selectionOf(found.type, DEPTH)} }`;
}
