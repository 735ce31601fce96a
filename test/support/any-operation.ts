import {
  type GraphQLField,
  type GraphQLObjectType,
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

/** Everything a type can be asked for without arguments, to a depth; a field that means different things in two members of a union under names of their own. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isObjectType(named)) return fieldsOf(named, depth, () => '');
  if (!isUnionType(named)) return '';
  const members = named.getTypes();
  const isAlike = (name: string, other: GraphQLObjectType, member: GraphQLObjectType): boolean =>
    String(other.getFields()[name]?.type ?? member.getFields()[name]?.type) === String(member.getFields()[name]?.type);
  const parts = members.map((member) => {
    const prefixOf = (name: string): string => (members.every((other) => isAlike(name, other, member)) ? '' : `${member.name}_${name}: `);
    return `... on ${member.name} ${fieldsOf(member, depth, prefixOf)}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number, prefixOf: (name: string) => string): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    const isLeaf = isScalarType(below) || isEnumType(below);
    if (field.args.some(isRequiredArgument) || (!isLeaf && depth === 0)) return [];
    return [`${prefixOf(field.name)}${field.name} ${isLeaf ? '' : selectionOf(field.type, depth - 1)}`];
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
