/** Kills the built server again and again while it judges reports and waits to tell of them; answers what was told. */
export function killWhileTelling(settings: { readonly databaseUrl: string; readonly reports: readonly unknown[] }): Promise<{
  readonly kills: number;
  readonly alerts: number;
  readonly incidents: number;
  readonly untold: number;
  readonly toldTwice: number;
  readonly alertsUntold: number;
}>;
