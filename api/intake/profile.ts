import { z } from 'zod';

/** Words around `{column}` places; `{column|slug}` makes a code of a text, `{column|first:3}` keeps its first characters. */
const template = z.string().min(1);
const column = z.string().min(1);
const commodityKind = z.enum(['STAPLE', 'FRESH', 'PROTEIN', 'MEDICAL', 'ENERGY', 'RAW_MATERIAL']);

/** One word chosen by what a cell says: by its exact text, else by the first pattern found in it, else the last resort. */
const choice = <Word extends z.ZodType<string>>(word: Word) =>
  z.union([
    word,
    z.strictObject({ column, map: z.record(z.string(), word).default({}), patterns: z.array(z.tuple([z.string(), word])).default([]), otherwise: word }),
  ]);

/** A figure: `multiply` turns the cell into smallest money units or base units. */
const measure = z.strictObject({
  column,
  optional: z.boolean().default(false),
  multiply: z.number().positive().default(1),
  /** Whether a fraction left after multiplying is rounded; else the row is refused as NOT_WHOLE. */
  round: z.boolean().default(false),
  /** What a figure below zero is: refused, or taken as not observed (and counted). */
  negative: z.enum(['REFUSE', 'UNKNOWN']).default('REFUSE'),
  /** Cells at or above this are not a figure but a counter's start value: not observed (and counted). */
  unknownFrom: z.number().optional(),
});

const time = z.strictObject({
  column,
  optional: z.boolean().default(false),
  /** Local clock time of a cell that holds only a day. */
  localTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM')
    .default('12:00'),
  order: z.enum(['YMD', 'DMY']).default('YMD'),
});

const figures = {
  price: measure.optional(),
  priceLow: measure.optional(),
  priceHigh: measure.optional(),
  inputPrice: measure.optional(),
  stock: measure.optional(),
  sold: measure.optional(),
  incoming: measure.optional(),
  incomingAt: time.optional(),
  availability: z
    .strictObject({ column, optional: z.boolean().default(false), map: z.record(z.string(), z.enum(['NONE', 'LOW', 'ENOUGH', 'PLENTY']).nullable()) })
    .optional(),
  note: z.strictObject({ column, optional: z.boolean().default(false) }).optional(),
};

const locality = z.strictObject({
  code: template,
  name: template,
  kind: z.enum(['PROVINCE', 'DISTRICT', 'COMMUNE']),
  rename: z.record(z.string(), z.string()).default({}),
});

const outlet = z.strictObject({
  code: template,
  name: template.optional(),
  kind: choice(z.string().min(1)).default('MARKET'),
  address: template.optional(),
  latitude: column.optional(),
  longitude: column.optional(),
  /** From the province down. */
  localities: z.array(locality).default([]),
});

const commodity = z.strictObject({
  code: template,
  name: template.optional(),
  specification: template.optional(),
  kind: choice(commodityKind).default('STAPLE'),
  /** A key of the profile's `units`. */
  unit: choice(z.string().min(1)).default('piece'),
  priceKind: choice(z.enum(['RETAIL', 'WHOLESALE', 'FARM_GATE'])).default('RETAIL'),
});

const drop = z.strictObject({
  column,
  /** A row is dropped when the cell is one of these texts. */
  equals: z.array(z.string()).min(1),
  code: z.string().regex(/^[A-Z][A-Z_]+$/, 'must be in CAPITALS'),
  why: z.string().min(1),
});

const reportSheet = z.strictObject({
  holds: z.literal('REPORTS'),
  name: z.string().min(1),
  reportId: z.strictObject({ column, optional: z.boolean().default(false) }).optional(),
  time,
  outlet,
  commodity: commodity.optional(),
  ...figures,
  /** Wide files: one line for each of these from every row. */
  fanOut: z.array(z.strictObject({ commodity: z.string().min(1), ...figures })).default([]),
  drop: z.array(drop).default([]),
  /** The column the file is sorted by, when that is not the time of the observation. */
  sortedBy: column.optional(),
  /** A list that leaves out whoever has nothing: an outlet seen earlier in the file and missing at a time has a stock of 0 then. */
  missingMeansZero: z.boolean().default(false),
});

const outletSheet = z.strictObject({ holds: z.literal('OUTLETS'), name: z.string().min(1), outlet });
const commoditySheet = z.strictObject({ holds: z.literal('COMMODITIES'), name: z.string().min(1), commodity });

const deployment = z.strictObject({
  name: z.string().min(1),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters'),
  /** With how many decimals its amounts are kept, when that is not what the currency has today. */
  currencyDecimals: z.number().int().min(0).max(4).optional(),
  timeZone: z.string().min(1),
  utcOffsetMinutes: z.number().int().min(-840).max(840),
  root: z.strictObject({ code: z.string().min(1), name: z.string().min(1) }),
});

const knownCommodity = z.strictObject({
  nameVi: z.string().min(1),
  nameEn: z.string().min(1),
  kind: commodityKind,
  unit: z.string().min(1),
  specification: z.string().default(''),
  priceKind: z.enum(['RETAIL', 'WHOLESALE', 'FARM_GATE']).default('RETAIL'),
  usualLeadDays: z.number().min(0).default(1),
});

const schema = z.strictObject({
  title: z.string().min(1),
  about: z.array(z.string()).default([]),
  separator: z.enum([',', ';', '\t', '|']).default(','),
  /** Left out: rows go into whatever deployment the database has. */
  deployment: deployment.optional(),
  /** Whether outlets, commodities and localities that the database lacks are made; `--create` switches it on. */
  create: z.boolean().default(true),
  /** Whether a line says that the outlet sells the commodity: ever seen, only when it had some (a price, stock, sale or delivery), or no. */
  sells: z.enum(['SEEN', 'POSITIVE', 'NO']).default('SEEN'),
  units: z
    .record(z.string(), z.strictObject({ unit: z.string().min(1), baseUnit: z.enum(['g', 'ml', 'piece']), basePerUnit: z.number().int().positive() }))
    .default({}),
  outletKinds: z.array(z.strictObject({ code: z.string().min(1), nameVi: z.string().min(1), nameEn: z.string().min(1) })).default([]),
  commodities: z.record(z.string(), knownCommodity).default({}),
  sheets: z.array(z.discriminatedUnion('holds', [reportSheet, outletSheet, commoditySheet])).min(1),
});

export type Profile = z.output<typeof schema> & { readonly name: string };
export type Sheet = Profile['sheets'][number];
export type ReportSheet = Extract<Sheet, { holds: 'REPORTS' }>;
export type OutletSpec = ReportSheet['outlet'];
export type CommoditySpec = NonNullable<ReportSheet['commodity']>;
export type Measure = z.output<typeof measure>;
export type TimeSpec = z.output<typeof time>;
export type DropRule = z.output<typeof drop>;
export type Figures = Pick<ReportSheet, keyof typeof figures>;

/** Something the person who started the import can mend; its message is one line for them. */
export class ImportProblem extends Error {}

/** Reads a profile from its text; throws ImportProblem naming every place that is wrong. */
export function readProfile(name: string, text: string): Profile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (fault) {
    throw new ImportProblem(`profile ${name}: not JSON (${fault instanceof Error ? fault.message : String(fault)})`);
  }
  const result = schema.safeParse(content);
  if (!result.success) {
    const words = result.error.issues.map((issue) => `${issue.path.join('.') || 'the profile'}: ${issue.message}`);
    throw new ImportProblem(`profile ${name}: ${words.join('; ')}`);
  }
  checkReferences(name, result.data);
  return { name, ...result.data };
}

function checkReferences(name: string, profile: z.output<typeof schema>): void {
  for (const [code, commodity] of Object.entries(profile.commodities)) {
    if (profile.units[commodity.unit] === undefined) throw new ImportProblem(`profile ${name}: commodities.${code}.unit: no unit "${commodity.unit}" in units`);
  }
  for (const sheet of profile.sheets) {
    if (sheet.holds !== 'REPORTS') continue;
    if ((sheet.commodity === undefined) === (sheet.fanOut.length === 0)) {
      throw new ImportProblem(`profile ${name}: sheet ${sheet.name}: give either commodity or fanOut`);
    }
  }
}
