import { DAY, type Instant, instant } from '../domain/instant.js';
import type { Chapter, ExpectedAlert, ShelfEffect, Stage } from './demo-story.js';

const HOARDED_FOR_FEAR = [
  'gao-te-thuong',
  'mi-an-lien',
  'muoi-an',
  'duong-trang',
  'dau-an',
  'ca-hop',
  'nuoc-dong-chai',
  'giay-ve-sinh',
  'trung-ga',
  'khau-trang-y-te',
  'nuoc-sat-khuan',
];
const LOWLAND = ['21025', '21028', '21172', '21040', '21061', '21235'];
const WARDS = ['21025', '21028'];
const LEAVES = ['rau-muong', 'cai-xanh', 'bap-cai', 'ca-chua'];
const ALL_LEAVES = [...LEAVES, 'xa-lach', 'dua-leo', 'hanh-la', 'chuoi'];
const ROOTS = ['bi-xanh', 'bi-do', 'khoai-tay', 'ca-rot', 'toi'];
const RESERVE = [
  'thit-lon-ba-chi',
  'thit-lon-nac',
  'thit-bo',
  'thit-ga-ta',
  'thit-ga-cong-nghiep',
  'dau-phu',
  'trung-ga',
  'trung-vit',
  'ca-nuc',
  'ca-ngu',
  'muc-ong',
  'tom-the',
];

const forever = (stage: Stage): Instant => instant(stage.end + DAY);

/** A rumour sends the lowland out to buy: for one day sales are five times the usual ones, more than the delivery on the way allows for. */
export function rumour(stage: Stage): Chapter {
  const since = stage.ago(26, 6);
  const until = stage.ago(25, 6);
  const dry = ['st-song-tra', 'st-nghia-lo'].map((outlet): ExpectedAlert => ({ rule: 'S2', outlet, commodity: 'trung-ga', since, until: stage.ago(24) }));
  const panic = WARDS.flatMap((locality) =>
    ['trung-ga', 'gao-te-thuong'].map((commodity): ExpectedAlert => ({ rule: 'P', locality, outlet: null, commodity, since, until: stage.ago(25, 8) })),
  );
  return {
    event: { kind: 'RUMOUR', since, until, localities: [...LOWLAND, '51'], outlets: [], commodities: HOARDED_FOR_FEAR, expected: [...dry, ...panic] },
    shelves: [{ since, until, localities: LOWLAND, commodities: HOARDED_FOR_FEAR, demand: 5 }],
  };
}

/** Asked to, the shops of two wards fill their stores before the lockdown. The rules see more stock than ever and ask why: nothing registers such a request yet. */
export function reserve(stage: Stage): Chapter {
  const [since, until] = [stage.ago(13), forever(stage)];
  const filled = { since, until, localities: WARDS };
  return {
    event: { kind: 'RESERVE', since, until: stage.end, localities: WARDS, outlets: [], commodities: [...RESERVE, ...ROOTS], expected: [] },
    shelves: [
      { ...filled, commodities: RESERVE, upTo: 12 },
      { ...filled, commodities: ROOTS, upTo: 14 },
    ],
  };
}

/** Two wards are closed off: a market shuts, vegetables are dearer everywhere there and gone by noon, until mobile selling points fill up again. */
export function lockdown(stage: Stage): Chapter {
  const since = stage.ago(10);
  const until = stage.ago(3);
  const goneByNoon: ExpectedAlert[] = ['cho-cam-thanh', 'bh-hung-vuong', 'cho-chanh-lo', 'bh-phan-dinh-phung', 'bh-nguyen-trai'].flatMap((outlet) =>
    LEAVES.map((commodity) => ({ rule: 'S1' as const, outlet, commodity, since, until: stage.ago(5) })),
  );
  const dearerAndScarce = WARDS.flatMap((locality) =>
    LEAVES.flatMap((commodity) =>
      (['A', 'S3'] as const).map((rule): ExpectedAlert => ({ rule, locality, outlet: null, commodity, since, until: stage.ago(5) })),
    ),
  );
  return {
    event: {
      kind: 'LOCKDOWN',
      since,
      until,
      localities: [...WARDS, '51'],
      outlets: ['cho-nghia-lo'],
      commodities: ALL_LEAVES,
      expected: [...goneByNoon, ...dearerAndScarce],
    },
    shelves: [...lockdownShelves(stage), { since, until: stage.ago(4, 4), outlets: ['cho-nghia-lo'], demand: 0 }],
    silences: [{ outlets: ['cho-nghia-lo'], since, until: stage.ago(4, 4) }],
    levels: [
      { locality: '21025', level: 4, since: stage.ago(10), until: stage.ago(3) },
      { locality: '21025', level: 3, since: stage.ago(3), until: null },
      { locality: '21028', level: 3, since: stage.ago(10), until: stage.ago(3) },
      { locality: '21028', level: 2, since: stage.ago(3), until: null },
    ],
  };
}

function lockdownShelves(stage: Stage): ShelfEffect[] {
  const wards = { localities: WARDS };
  const dearer = [
    [9, 8, 1.07],
    [8, 7, 1.14],
    [7, 5, 1.22],
    [5, 4, 1.14],
    [4, 3, 1.07],
  ] as const;
  return [
    { ...wards, since: stage.ago(10, 6), until: stage.ago(9, 6), commodities: [...ALL_LEAVES, ...ROOTS, ...RESERVE, ...HOARDED_FOR_FEAR], demand: 2.2 },
    { ...wards, since: stage.ago(9, 6), until: stage.ago(3), commodities: ALL_LEAVES, demand: 1.3 },
    { ...wards, since: stage.ago(10), until: stage.ago(6, 12), commodities: ALL_LEAVES, upTo: 0.55 },
    { ...wards, since: stage.ago(6, 12), until: forever(stage), commodities: ALL_LEAVES, upTo: 8 },
    ...dearer.map(([from, to, price]) => ({ ...wards, since: stage.ago(from, 6), until: stage.ago(to, 6), commodities: LEAVES, price })),
  ];
}

/** The rice lorry to two mountain communes does not get through, twice; what is left lasts until the day before the last. */
export function missedDelivery(stage: Stage): Chapter {
  const outlets = ['cho-tra-bong', 'th-ba-to'];
  const commodity = 'gao-te-thuong';
  const since = stage.ago(11, 7);
  return {
    event: {
      kind: 'MISSED_DELIVERY',
      since,
      until: stage.end,
      localities: ['21115', '21484'],
      outlets,
      commodities: [commodity],
      expected: [
        ...outlets.flatMap((outlet) => [
          { rule: 'S2' as const, outlet, commodity, since, until: stage.ago(2, 6) },
          { rule: 'S1' as const, outlet, commodity, since: stage.ago(3), until: forever(stage) },
        ]),
        ...(['S3', 'S4'] as const).map((rule) => ({ rule, locality: '21115', outlet: null, commodity, since, until: forever(stage) })),
      ],
    },
    rhythms: outlets.map((outlet) => ({ outlet, commodity, daysBeforeEnd: 4, upTo: 16.6 })),
    shelves: [{ since, until: forever(stage), outlets, commodities: [commodity], noDelivery: true }],
  };
}

/** Two shops of one owner take in more than twice their usual stock of oil and sugar, sell little of it, and one of them is seen open and not selling. */
export function hoarding(stage: Stage): Chapter {
  const [since, until] = [stage.ago(15), stage.ago(4)];
  const outlets = ['th-van-tuong', 'th-tu-nghia'];
  const commodities = ['dau-an', 'duong-trang'];
  const seen = { outlets: ['th-tu-nghia'], commodities: ['duong-trang'] };
  const expected = commodities.flatMap((commodity): ExpectedAlert[] => [
    ...outlets.flatMap((outlet) => (['H1', 'H2'] as const).map((rule) => ({ rule, outlet, commodity, since, until }))),
    { rule: 'H4', outlet: 'th-van-tuong', commodity, since, until },
  ]);
  return {
    event: {
      kind: 'HOARDING',
      since,
      until,
      localities: ['21061', '21235'],
      outlets,
      commodities,
      expected: [...expected, { rule: 'H3', outlet: 'th-tu-nghia', commodity: 'duong-trang', since, until }],
    },
    shelves: [{ since, until, outlets, commodities, upTo: 42, demand: 0.55 }],
    acts: [
      { ...seen, since: stage.ago(9), until: stage.ago(6), acts: ['OPEN_NOT_SELLING'] },
      { ...seen, since: stage.ago(6), until: stage.ago(4), acts: [] },
    ],
  };
}

/** Growers sell their pigs all at once: what a mill pays for live hogs stays a quarter under the usual for weeks. */
export function glut(stage: Stage): Chapter {
  const [since, until] = [stage.ago(26), forever(stage)];
  const commodities = ['lon-hoi'];
  const expected: ExpectedAlert[] = [{ rule: 'L', locality: '51', outlet: null, commodity: 'lon-hoi', since: stage.ago(5), until }];
  return {
    event: { kind: 'GLUT', since, until: stage.end, localities: ['21172'], outlets: ['dn-thuc-an-son-tinh'], commodities, expected },
    shelves: [{ since, until, commodities, price: 0.75 }],
  };
}
