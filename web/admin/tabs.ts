/** The registers, each a tab of the screen. */
export const REGISTER_TABS = ['levels', 'ceilings', 'exemptions', 'closures', 'calendar'] as const;
export type RegisterTabName = (typeof REGISTER_TABS)[number];
