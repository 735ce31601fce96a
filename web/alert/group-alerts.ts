/** Alerts that are told as one. */
export interface Group<Alert> {
  readonly key: string;
  readonly alerts: readonly Alert[];
}

/** Gathers alerts of one incident where the first of them stands; the order among them and among the groups stays. */
export function groupAlerts<Alert extends { readonly id: string; readonly incident: string | null }>(alerts: readonly Alert[]): readonly Group<Alert>[] {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const key = alert.incident === null ? `alert ${alert.id}` : `incident ${alert.incident}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [alert]);
    else group.push(alert);
  }
  return [...groups].map(([key, group]) => ({ key, alerts: group }));
}
