import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Names of the fields that an operation asks of what this resolver answers, through fragments, whatever their aliases. */
export function selectedFields({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (selections: SelectionSetNode | undefined): void => {
    for (const one of selections?.selections ?? []) {
      if (one.kind === Kind.FIELD) names.add(one.name.value);
      else collect(one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments[one.name.value]?.selectionSet);
    }
  };
  for (const node of fieldNodes) collect(node.selectionSet);
  return names;
}
