import { useQuery } from '@apollo/client/react';
import { SEVERITIES, type Severity } from '@domain/alert/verdict.js';
import { useMemo } from 'react';
import { MapAlertsDocument, MapOutletsDocument } from '../generated/operations.js';
import { useRefreshOn } from '../shell/live.js';

/** An outlet on the map. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly locality: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The worst open alert about it. */
  readonly worst: Severity | null;
}

/** The outlets of an area with the worst open alert of each; undefined until they are known. */
export function useMapPoints(locality: string, wanted: boolean): readonly MapPoint[] | undefined {
  // Thousands of outlets that nothing else shows: taking them into the cache and out of it again holds the page up longer than drawing them.
  const outlets = useQuery(MapOutletsDocument, { variables: { locality }, skip: !wanted, fetchPolicy: 'no-cache', nextFetchPolicy: 'no-cache' }).data?.outlets;
  const { data, refetch } = useQuery(MapAlertsDocument, { variables: { locality }, skip: !wanted });
  useRefreshOn('alert', () => wanted && refetch());
  const alerts = data?.alerts.alerts;
  return useMemo(() => {
    if (outlets === undefined) return undefined;
    const worst = new Map<string, Severity>();
    for (const { outlet, severity } of alerts ?? []) {
      const known = outlet === null ? undefined : worst.get(outlet);
      if (outlet !== null && (known === undefined || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(known))) worst.set(outlet, severity);
    }
    return outlets.map((outlet) => ({ ...outlet, worst: worst.get(outlet.id) ?? null }));
  }, [outlets, alerts]);
}
