import type { NoticeReason } from '../alert/decide-notice.js';
import type { Family } from '../alert/incident.js';
import { SEVERITIES, type Severity } from '../alert/severity.js';
import { numberVi, percentVi, shortTimeVi } from '../bulletin/bulletin-words.js';
import type { Instant } from '../instant.js';

/** Said in plain text, so that every way can carry it. */
export interface MessageText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A message in both languages; it is written once and sent as it stands, however often it has to be tried. `path` is the address of its page. */
export interface MessageContent {
  readonly vi: MessageText;
  readonly en: MessageText;
  readonly path: string;
}

export interface NoticeFacts {
  readonly family: Family;
  readonly severity: Severity;
  readonly reason: NoticeReason;
  /** Null = it is about no single commodity. */
  readonly commodity: { readonly vi: string; readonly en: string } | null;
  readonly locality: string;
  readonly alertIds: readonly string[];
  readonly fresh: number;
  readonly outlets: readonly string[];
  readonly at: Instant;
  readonly utcOffsetMinutes: number;
}

/** More names than this are a number. */
const MOST_NAMES = 20;

const FAMILY_VI: { readonly [F in Family]: string } = {
  G: 'Giá tăng bất thường',
  S: 'Thiếu hàng, hết hàng',
  H: 'Dấu hiệu găm hàng',
  P: 'Sức mua tăng vọt',
  N: 'Thiếu báo cáo',
  L: 'Ứ đọng nông sản',
};
const FAMILY_EN: { readonly [F in Family]: string } = {
  G: 'Unusual price',
  S: 'Shortage',
  H: 'Signs of hoarding',
  P: 'Surge of demand',
  N: 'Reports missing',
  L: 'Glut of farm produce',
};
const REASON_VI: { readonly [R in NoticeReason]: string } = {
  FIRST: 'Mới phát hiện',
  GROWN: 'Lan rộng hoặc nặng thêm',
  ESCALATED: 'Quá hạn mà chưa ai tiếp nhận',
  REPEATED: 'Vẫn chưa ai tiếp nhận',
};
const REASON_EN: { readonly [R in NoticeReason]: string } = {
  FIRST: 'New',
  GROWN: 'Spreading or getting worse',
  ESCALATED: 'Past its due time and nobody has taken it in hand',
  REPEATED: 'Still in nobody’s hand',
};
/** As the page calls them. */
const SEVERITY_VI: { readonly [S in Severity]: string } = { CRISIS: 'khẩn cấp', ALERT: 'cảnh báo', WARN: 'lưu ý', WATCH: 'theo dõi' };
const SEVERITY_EN: { readonly [S in Severity]: string } = { CRISIS: 'crisis', ALERT: 'alert', WARN: 'warning', WATCH: 'watch' };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function namesOf(outlets: readonly string[], more: (count: number) => string): string[] {
  if (outlets.length === 0) return [];
  const shown = outlets.slice(0, MOST_NAMES).map((name) => `- ${name}`);
  return outlets.length > MOST_NAMES ? [...shown, `- ${more(outlets.length - MOST_NAMES)}`] : shown;
}

export function writeNotice({ family, severity, reason, commodity, locality, alertIds, fresh, outlets, at, utcOffsetMinutes }: NoticeFacts): MessageContent {
  const count = alertIds.length;
  const time = shortTimeVi(at, utcOffsetMinutes);
  const news = fresh > 0 && fresh < count;
  return {
    vi: {
      title: `[${capital(SEVERITY_VI[severity])}] ${[FAMILY_VI[family], commodity?.vi, locality].filter((part) => part !== undefined).join(' · ')}`,
      lines: [
        `${REASON_VI[reason]}, lúc ${time}: ${count} dấu hiệu đang mở${news ? `, ${fresh} mới` : ''}.`,
        ...namesOf(outlets, (more) => `và ${more} điểm bán khác`),
      ],
    },
    en: {
      title: `[${capital(SEVERITY_EN[severity])}] ${[FAMILY_EN[family], commodity?.en, locality].filter((part) => part !== undefined).join(' · ')}`,
      lines: [
        `${REASON_EN[reason]}, ${time}: ${count} open${news ? `, ${fresh} of them new` : ''}.`,
        ...namesOf(outlets, (more) => `and ${more} more outlets`),
      ],
    },
    path: alertIds[0] === undefined ? '/alerts' : `/alerts?id=${alertIds[0]}`,
  };
}

export interface DigestFacts {
  readonly province: string;
  readonly slotAt: Instant;
  readonly utcOffsetMinutes: number;
  readonly expected: number;
  readonly received: number;
  /** Alerts since the slot before. */
  readonly opened: number;
  readonly closed: number;
  /** Severity of each open alert. */
  readonly open: readonly Severity[];
}

const WORST_FIRST = SEVERITIES.toReversed();

const byWorst = (open: readonly Severity[], words: { readonly [S in Severity]: string }): string =>
  WORST_FIRST.flatMap((severity) => {
    const count = open.filter((one) => one === severity).length;
    return count === 0 ? [] : [`${count} ${words[severity]}`];
  }).join(', ');

/** Where a province stands at a slot; written also when there is nothing, because silence could as well be a broken line. */
export function writeDigest({ province, slotAt, utcOffsetMinutes, expected, received, opened, closed, open }: DigestFacts): MessageContent {
  const time = shortTimeVi(slotAt, utcOffsetMinutes);
  const shareVi =
    expected === 0
      ? 'không có điểm bán nào phải báo cáo'
      : `${percentVi(received / expected)} đã báo cáo (${numberVi(received)}/${numberVi(expected)} điểm bán)`;
  const shareEn =
    expected === 0
      ? 'no outlet owed a report'
      : `${((received / expected) * 100).toFixed(1).replace(/\.0$/, '')} % reported (${received} of ${expected} outlets)`;
  return {
    vi: {
      title: `Tổng hợp ${time} · ${province}: ${open.length === 0 ? 'không có cảnh báo' : `${open.length} cảnh báo`}`,
      lines: [
        open.length === 0 ? `Không có cảnh báo, ${shareVi}.` : `Đang mở: ${byWorst(open, SEVERITY_VI)}.`,
        ...(open.length === 0 ? [] : [`${capital(shareVi)}.`]),
        `Từ kỳ trước: ${opened} cảnh báo mới, ${closed} đã đóng.`,
      ],
    },
    en: {
      title: `Digest ${time} · ${province}: ${open.length === 0 ? 'no alert' : `${open.length} alerts`}`,
      lines: [
        open.length === 0 ? `No alert, ${shareEn}.` : `Open: ${byWorst(open, SEVERITY_EN)}.`,
        ...(open.length === 0 ? [] : [`${capital(shareEn)}.`]),
        `Since the slot before: ${opened} new, ${closed} closed.`,
      ],
    },
    path: '/alerts',
  };
}

/** An order to report, when it is given and half an hour before its deadline. */
export function writeOrder({ title, deadlineAt, isReminder, utcOffsetMinutes }: OrderFacts): MessageContent {
  const time = shortTimeVi(deadlineAt, utcOffsetMinutes);
  return {
    vi: { title: `${isReminder ? 'Sắp hết hạn' : 'Báo cáo đột xuất'}: ${title}`, lines: [`Hạn trả lời: ${time}.`] },
    en: { title: `${isReminder ? 'Due soon' : 'Order to report'}: ${title}`, lines: [`Answer by ${time}.`] },
    path: '/phone',
  };
}

export interface OrderFacts {
  readonly title: string;
  readonly deadlineAt: Instant;
  readonly isReminder: boolean;
  readonly utcOffsetMinutes: number;
}

export const TEST_MESSAGE: MessageContent = {
  vi: { title: 'Thông báo thử', lines: ['Nếu bạn đọc được dòng này, kênh nhận thông báo đang hoạt động.'] },
  en: { title: 'Test notice', lines: ['If you can read this, this way of receiving notices works.'] },
  path: '/settings',
};
