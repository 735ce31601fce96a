import type { FieldKit, KitMemory } from '@domain/field/field-kit.js';
import { askGraphql } from './ask-server.js';
import type { Owner } from './shelf.js';

const QUERY = `query($p:ID!){ deployment{name currency timeZone utcOffsetMinutes slotMinutes handInMinutesBefore demo}
commodities{id nameVi nameEn specification kind unit baseUnit basePerUnit}
localities(under:$p){id name kind parent level latitude longitude}
outletKinds{id nameVi nameEn}
outlets(locality:$p){id name kind locality latitude longitude walkingOrder commodities now{commodities price priceAt baseline stock stockAt availability}} }`;

interface Named {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
}
interface SentCommodity extends Named {
  readonly specification: string;
  readonly kind: string;
  readonly unit: string;
  readonly baseUnit: string;
  readonly basePerUnit: number;
}
interface SentOutlet {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly locality: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly walkingOrder: number;
  readonly commodities: readonly string[];
  readonly now: {
    readonly commodities: readonly string[];
    readonly price: readonly (number | null)[];
    readonly priceAt: readonly (number | string | null)[];
    readonly baseline: readonly (number | null)[];
    readonly stock: readonly (number | null)[];
    readonly availability: readonly (number | null)[];
  } | null;
}
interface Sent {
  readonly deployment: FieldKit['deployment'];
  readonly commodities: readonly SentCommodity[];
  readonly localities: readonly { readonly id: string; readonly name: string; readonly kind: string; readonly parent: string | null; readonly level: number }[];
  readonly outletKinds: readonly Named[];
  readonly outlets: readonly SentOutlet[];
}

const MINUTE = 60_000;
const RISES = { 1: { staple: 0.15, fresh: 0.3 }, 2: { staple: 0.12, fresh: 0.25 }, 3: { staple: 0.1, fresh: 0.2 }, 4: { staple: 0.08, fresh: 0.15 } };
const degrees = (value: number | null): number | null => (value === null ? null : Math.round(value * 100_000));
const minutes = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.floor((typeof value === 'number' ? value : Date.parse(value)) / MINUTE);

function memoryOf(outlet: SentOutlet, row: number, goods: ReadonlyMap<string, number>): KitMemory[] {
  const seen = outlet.now;
  if (seen === null) return [];
  const places = seen.commodities.flatMap((code, place) => (goods.has(code) ? [place] : []));
  const pick = <Value>(column: readonly (Value | null)[]): (Value | null)[] => places.map((place) => column[place] ?? null);
  return [
    {
      outlet: row,
      commodity: places.map((place) => goods.get(seen.commodities[place] ?? '') ?? 0),
      price: pick(seen.price),
      priceAt: places.map((place) => minutes(seen.priceAt[place])),
      baseline: pick(seen.baseline),
      baselineCount: pick(seen.baseline).map((value) => (value === null ? 0 : 8)),
      stock: pick(seen.stock),
      availability: pick(seen.availability),
      last: places.map(() => []),
    },
  ];
}

function goodsOf(sent: Sent): FieldKit['commodities'] {
  const of = <Key extends keyof SentCommodity>(key: Key): SentCommodity[Key][] => sent.commodities.map((commodity) => commodity[key]);
  return {
    number: sent.commodities.map((_, row) => row),
    code: of('id'),
    nameVi: of('nameVi'),
    nameEn: of('nameEn'),
    specification: of('specification'),
    kind: of('kind'),
    unit: of('unit'),
    baseUnit: of('baseUnit'),
    basePerUnit: of('basePerUnit'),
    retired: sent.commodities.map(() => 0),
  };
}

function outletsOf(sent: Sent, goods: ReadonlyMap<string, number>): FieldKit['outlets'] {
  const places = new Map(sent.localities.map(({ id }, row) => [id, row]));
  const kinds = new Map(sent.outletKinds.map(({ id }, row) => [id, row]));
  const { outlets } = sent;
  return {
    number: outlets.map((_, row) => row),
    code: outlets.map(({ id }) => id),
    name: outlets.map(({ name }) => name),
    kind: outlets.map(({ kind }) => kinds.get(kind) ?? 0),
    locality: outlets.map(({ locality }) => places.get(locality) ?? 0),
    lat: outlets.map(({ latitude }) => degrees(latitude)),
    lon: outlets.map(({ longitude }) => degrees(longitude)),
    walking: outlets.map(({ walkingOrder }) => walkingOrder),
    retired: outlets.map(() => 0),
    goods: outlets.map(({ commodities }) => commodities.flatMap((code) => goods.get(code) ?? [])),
  };
}

/** A kit put together from the questions the desk asks, for a server that has no kit to give. */
export async function kitByGraphql(owner: Owner): Promise<FieldKit | null> {
  const { session } = owner;
  const answer = await askGraphql<Sent>(QUERY, { p: session.locality }, session.token);
  if (answer.kind !== 'data') return null;
  const sent = answer.data;
  const goods = new Map(sent.commodities.map(({ id }, row) => [id, row]));
  const rows = new Map(sent.localities.map(({ id }, row) => [id, row]));
  const { localities, outletKinds } = sent;
  return {
    v: 1,
    version: 'by-graphql',
    account: { number: 0, id: session.account, fullName: session.fullName, role: session.role, locality: session.locality },
    deployment: sent.deployment,
    rises: RISES,
    commodities: goodsOf(sent),
    localities: {
      code: localities.map(({ id }) => id),
      name: localities.map(({ name }) => name),
      kind: localities.map(({ kind }) => kind),
      parent: localities.map(({ parent }) => (parent === null ? -1 : (rows.get(parent) ?? -1))),
      level: localities.map(({ level }) => level),
    },
    outletKinds: { code: outletKinds.map(({ id }) => id), nameVi: outletKinds.map(({ nameVi }) => nameVi), nameEn: outletKinds.map(({ nameEn }) => nameEn) },
    outlets: outletsOf(sent, goods),
    memory: sent.outlets.flatMap((outlet, row) => memoryOf(outlet, row, goods)),
    checklists: [],
  };
}
