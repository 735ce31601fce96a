/** How a limit is written: percents are ratios times a hundred, the others stand as they are. */
export type Unit = 'percent' | 'days' | 'hours' | 'slots' | 'times' | 'number' | 'switch' | 'repeat';

export interface LimitRow {
  /** Dots between names, as in the refusals of the server. */
  readonly path: string;
  readonly unit: Unit;
}

const rows = (unit: Unit, ...paths: readonly string[]): LimitRow[] => paths.map((path) => ({ path, unit }));
const rise = (name: string): LimitRow[] => rows('percent', `${name}.warn`, `${name}.alert`, `${name}.crisis`);

/** Limits with a value for each level, in the order of the table in METHODS. */
export const LEVEL_ROWS: readonly LimitRow[] = [
  ...rise('riseStaple'),
  ...rise('riseFresh'),
  ...rows('number', 'confirmation.need', 'confirmation.of'),
  ...rows('days', 'marginDays.warn', 'marginDays.alert', 'extraLeadDays', 'areaCoverDays.watch', 'areaCoverDays.alert'),
  ...rise('stockOutRate'),
  ...rows('times', 'panicRatio.warn', 'panicRatio.alert'),
  ...rows('slots', 'silentSlots'),
  ...rows('switch', 'callAtCutOff'),
  ...rows('percent', 'onTimeShare'),
  ...rows('repeat', 'repeat'),
];

/** Limits that are the same at every level. */
export const COMMON_ROWS: readonly LimitRow[] = [
  ...rows('times', 'dataErrorRatio'),
  ...rows('number', 'minimumPeers', 'minimumPeerReports', 'minimumOwnReports'),
  ...rows('slots', 'quietSlotsToRecover'),
  ...rows('hours', 'reopenWithinHours'),
  ...rows('number', 'price.robustZ'),
  ...rows('percent', 'price.minimumOwnRise', 'price.costMargin'),
  ...rows('percent', 'area.minimumRise', 'area.indexShareStaple', 'area.indexShareFresh'),
  ...rows('number', 'area.minimumOutlets', 'area.earsZ'),
  ...rows('times', 'hoarding.stockRatio'),
  ...rows('percent', 'hoarding.salesFall'),
  ...rows('days', 'hoarding.deliveryGraceDays'),
  ...rows('percent', 'panic.shareAbove'),
  ...rows('slots', 'panic.slots'),
  ...rise('glut.fall'),
];

type Tree = { readonly [name: string]: unknown };

/** The value at a path of names and dots. */
export const valueAt = (tree: unknown, path: string): unknown => path.split('.').reduce<unknown>((node, name) => (node as Tree | undefined)?.[name], tree);

/** The same tree with another value at a path. */
export function withValue(tree: unknown, path: string, value: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  const node = (tree ?? {}) as Tree;
  return { ...node, [name]: rest.length === 0 ? value : withValue(node[name], rest.join('.'), value) };
}

const DIGITS = 6;

/** A limit as it is typed: 0.15 is 15 in percent; at most six decimals. */
export function textOf(value: unknown, unit: Unit): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return String(Number((unit === 'percent' ? value * 100 : value).toFixed(DIGITS)));
}

/** A typed limit; what cannot be read stays text, and the server says that it is no number. */
export function readLimit(text: string, unit: Unit): unknown {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
  if (!Number.isFinite(value)) return text;
  return unit === 'percent' ? Number((value / 100).toPrecision(12)) : value;
}

/** Paths of which the two sets say different things. */
export function changedPaths(before: unknown, after: unknown): readonly string[] {
  const paths = [...[1, 2, 3, 4].flatMap((level) => LEVEL_ROWS.map(({ path }) => `levels.${level}.${path}`)), ...COMMON_ROWS.map(({ path }) => path)];
  return paths.filter((path) => valueAt(before, path) !== valueAt(after, path));
}
