import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { SlotReportingDocument, type SlotReportingQuery } from '../generated/operations.js';
import { useRefreshOn } from '../shell/live.js';

const EVERY = 60_000;

/** Who has reported for the running slot, in the area and each of its parts; undefined until it is known. */
export function useReporting(parent: string): SlotReportingQuery['slotReporting'] | undefined {
  const { data, previousData, refetch } = useQuery(SlotReportingDocument, { variables: { parent }, fetchPolicy: 'cache-and-network' });
  useRefreshOn('trend', refetch);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void refetch();
    }, EVERY);
    return () => clearInterval(timer);
  }, [refetch]);
  return (data ?? (previousData?.slotReporting.areas[0] === parent ? previousData : undefined))?.slotReporting;
}
