/** The four people of the demo sign-in; invented, and said to be. */
export const DEMO_PEOPLE = [
  { code: 'demo-inspector', fullName: 'Nguyễn Thị Lan (minh hoạ)', role: 'INSPECTOR' },
  { code: 'demo-analyst', fullName: 'Trần Văn Hải (minh hoạ)', role: 'ANALYST' },
  { code: 'demo-leader', fullName: 'Phạm Quốc Dũng (minh hoạ)', role: 'LEADER' },
  { code: 'demo-administrator', fullName: 'Lê Thu Hà (minh hoạ)', role: 'ADMINISTRATOR' },
] as const;

/** Long before any demo begins, so that the declared records below are in force in all of it. */
export const DEMO_RECORDS_SINCE = '2020-01-01T00:00:00+07:00';

/** Maximum retail prices of fuel, invented: the real ones change every week. Whole đồng a litre. */
export const DEMO_CEILINGS = [
  { commodity: 'xang-ron95', price: 21_500, document: 'Giá trần minh hoạ số 01/MH' },
  { commodity: 'xang-e5-ron92', price: 20_600, document: 'Giá trần minh hoạ số 01/MH' },
  { commodity: 'dau-diesel', price: 19_400, document: 'Giá trần minh hoạ số 01/MH' },
  { commodity: 'dau-hoa', price: 19_800, document: 'Giá trần minh hoạ số 01/MH' },
] as const;

/** The scale that levels 1 … 4 are declared on. */
export const LEVEL_SCALE = 'Nghị quyết 128/NQ-CP';

/** Green in the whole province until something else is declared. */
export const DEMO_LEVEL = { level: 1, issuer: 'UBND tỉnh Quảng Ngãi (minh hoạ)', documentNumber: '01/QĐ-MH', documentDate: '2020-01-01' } as const;

/** Share of the people of a commune who buy at its invented outlets: what the demo sells is about this share of the norms. */
export const DEMO_SERVED_SHARE = 0.1;
