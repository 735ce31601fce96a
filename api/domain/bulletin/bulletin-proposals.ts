import { numberVi } from './bulletin-words.js';
import type { FrozenAlert, FrozenBulletin } from './frozen-bulletin.js';

const MOST_PROPOSALS = 6;
const MOST_PLACES = 3;

/** What each family of signs asks for, by its first letter; others ask for nothing of their own. */
const ASKS: { readonly [family: string]: (commodity: string, places: string) => string } = {
  S: (commodity, places) => `Điều tiết, bổ sung nguồn hàng ${commodity} cho ${places}.`,
  P: (commodity, places) => `Theo dõi sức mua và chuẩn bị hàng ${commodity} cho ${places}.`,
  G: (commodity, places) => `Đề nghị lực lượng quản lý thị trường kiểm tra giá ${commodity} tại ${places}.`,
  H: (commodity, places) => `Kiểm tra lượng dự trữ ${commodity} tại ${places}.`,
  A: (commodity, places) => `Theo dõi chặt giá ${commodity} trên địa bàn ${places}, chuẩn bị phương án bình ổn.`,
};

/** Proposals that follow from the worst alerts and from reports that are missing, at most one for each family and commodity. */
export function proposalsOf({ alerts, missing }: FrozenBulletin): string[] {
  const heavy = alerts.filter((alert) => alert.severity === 'CRISIS' || alert.severity === 'ALERT');
  const groups = new Map<string, FrozenAlert[]>();
  for (const alert of heavy) {
    const key = `${alert.rule[0]} ${alert.commodity ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), alert]);
  }
  const asked = [...groups.values()].flatMap((group) => askFor(group)).slice(0, MOST_PROPOSALS);
  const remind = missing.length === 0 ? [] : [`Đôn đốc ${numberVi(missing.length)} điểm bán chưa báo cáo gửi số liệu ngay.`];
  const all = [...asked, ...remind];
  return all.length === 0 ? ['Tiếp tục theo dõi; chưa có đề xuất.'] : all;
}

function askFor(group: readonly FrozenAlert[]): string[] {
  const [first] = group;
  const ask = first === undefined ? undefined : ASKS[first.rule.charAt(0)];
  if (first === undefined || ask === undefined) return [];
  const places = [...new Set(group.map((alert) => alert.place))];
  const rest = places.length - MOST_PLACES;
  return [ask(first.commodity ?? 'các mặt hàng', `${places.slice(0, MOST_PLACES).join(', ')}${rest > 0 ? ` và ${numberVi(rest)} nơi khác` : ''}`)];
}
