import { useCallback } from 'react';
import { useLocation } from 'react-router';
import { useCatalogue } from '../shell/catalogue.js';

/** The address of this screen for another area, all that is chosen besides kept. */
export function useAreaHref(): (area: string) => string {
  const { pathname, search } = useLocation();
  const { root } = useCatalogue();
  return useCallback(
    (area) => {
      const query = new URLSearchParams(search);
      if (area === root) query.delete('area');
      else query.set('area', area);
      return query.size === 0 ? pathname : `${pathname}?${query}`;
    },
    [pathname, search, root],
  );
}
