import { accountVi } from './account-vi.js';
import { adminVi } from './admin-vi.js';
import { alertVi } from './alert-vi.js';
import { askVi } from './ask-vi.js';
import { auditVi } from './audit-vi.js';
import { boundaryVi } from './boundary-vi.js';
import { bulletinFormVi } from './bulletin-form-vi.js';
import { bulletinVi } from './bulletin-vi.js';
import { catalogueVi } from './catalogue-vi.js';
import { completenessVi } from './completeness-vi.js';
import { deskVi } from './desk-vi.js';
import { dutyAdminVi } from './duty-admin-vi.js';
import { leadVi } from './lead-vi.js';
import { mapVi } from './map-vi.js';
import { openVi } from './open-vi.js';
import { orderVi } from './order-vi.js';
import { outletVi } from './outlet-vi.js';
import { overviewVi } from './overview-vi.js';
import { peopleVi } from './people-vi.js';
import { reportVi } from './report-vi.js';
import { settingsVi } from './settings-vi.js';
import { signInVi } from './sign-in-vi.js';
import { statusVi } from './status-vi.js';
import { supervisorVi } from './supervisor-vi.js';
import { trendVi } from './trend-vi.js';
import { wallVi } from './wall-vi.js';

/** Every word on screen, in Vietnamese. `en.ts` must have the same shape, or it does not compile. */
export const vi = {
  account: accountVi,
  admin: adminVi,
  ask: askVi,
  openData: openVi,
  boundary: boundaryVi,
  catalogue: catalogueVi,
  completeness: completenessVi,
  dutyAdmin: dutyAdminVi,
  order: orderVi,
  people: peopleVi,
  common: {
    product: 'Cung Cầu',
    tagline: 'Theo dõi dự trữ, cung cầu, giá cả mặt hàng thiết yếu',
    yes: 'có',
    no: 'không',
    unknown: 'không rõ',
    none: 'chưa có số liệu',
    loading: 'Đang tải…',
    retry: 'Thử lại',
    cancel: 'Bỏ qua',
    close: 'Đóng',
    all: 'Tất cả',
    search: 'Tìm kiếm',
    clear: 'Xoá lọc',
    back: 'Quay lại',
    more: 'Xem thêm',
    skipToContent: 'Tới nội dung chính',
    forbidden: 'Vai đang dùng không được làm việc này.',
    failed: 'Không tải được dữ liệu',
    failedHint: 'Máy chủ chưa trả lời. Số liệu đã nhập không bị mất.',
    crashed: 'Màn hình gặp lỗi',
    crashedHint: 'Tải lại trang để tiếp tục. Nếu lặp lại, báo cho người quản trị.',
    reload: 'Tải lại trang',
    notFound: 'Không có trang này',
    goHome: 'Về trang tổng quan',
    updatedAt: (time: string) => `Cập nhật lúc ${time}`,
  },
  nav: { label: 'Các màn hình', overview: 'Tổng quan', trend: 'Diễn biến', alerts: 'Cảnh báo', outlets: 'Điểm bán', report: 'Nhập phiếu' },
  shell: {
    demo: 'Dữ liệu minh hoạ, không dùng để điều hành',
    offline: 'Mất kết nối, đang nối lại…',
    offlineHint: 'Số liệu trên màn hình có thể đã cũ.',
    back: 'Đã nối lại, số liệu đã làm mới',
    level: (level: number) => `Cấp độ dịch ${level}`,
    levelNames: ['', 'nguy cơ thấp', 'nguy cơ trung bình', 'nguy cơ cao', 'nguy cơ rất cao'],
    otherLanguage: 'English',
    theme: 'Giao diện',
    themes: { light: 'Sáng', dark: 'Tối', auto: 'Theo hệ thống' },
    account: 'Tài khoản',
    signOut: 'Đăng xuất',
    changeRole: 'Đổi vai',
    admin: 'Quản trị hệ thống',
    help: 'Trợ giúp bàn phím',
    palette: 'Tìm nhanh',
    newAlert: 'Cảnh báo mới',
    open: 'Xem',
    dismiss: 'Ẩn thông báo',
    clock: 'Giờ địa phương',
    notices: 'Thông báo',
    messages: 'Tin đã nhận',
    unread: (count: string) => `Tin đã nhận, ${count} tin chưa đọc`,
  },
  palette: {
    placeholder: 'Mặt hàng, điểm bán, xã phường… (gõ không dấu cũng được)',
    empty: 'Không tìm thấy',
    commodity: 'Mặt hàng',
    outlet: 'Điểm bán',
    area: 'Địa bàn',
    screen: 'Màn hình',
    hint: '↑ ↓ chọn · Enter mở · Esc đóng',
  },
  help: {
    title: 'Phím tắt',
    everywhere: 'Mọi màn hình',
    palette: 'Tìm nhanh mặt hàng, điểm bán, địa bàn',
    help: 'Mở bảng phím tắt này',
    overview: 'Tổng quan',
    arrows: 'Đi giữa các ô',
    openCell: 'Mở diễn biến của ô',
    search: 'Tới ô tìm kiếm',
    trend: 'Diễn biến',
    step: 'Lùi / tới một khoảng thời gian',
    alerts: 'Cảnh báo',
    nextPrevious: 'Cảnh báo sau / trước',
    openAlert: 'Mở chi tiết',
    acknowledge: 'Tiếp nhận',
    inspect: 'Bắt đầu kiểm tra',
    close: 'Đóng cảnh báo',
    escape: 'Đóng chi tiết',
  },
  signIn: signInVi,
  roles: {
    INSPECTOR: 'Cán bộ kiểm tra',
    ANALYST: 'Chuyên viên tổng hợp',
    LEADER: 'Lãnh đạo Sở',
    ADMINISTRATOR: 'Quản trị',
    ENTERPRISE: 'Doanh nghiệp báo cáo',
    AUDITOR: 'Kiểm toán',
  },
  kinds: {
    STAPLE: 'Lương thực, thực phẩm cơ bản',
    FRESH: 'Rau, củ, quả tươi',
    PROTEIN: 'Thịt, cá, trứng, sữa',
    MEDICAL: 'Y tế, phòng dịch',
    ENERGY: 'Năng lượng',
    RAW_MATERIAL: 'Nguyên vật liệu sản xuất',
  },
  priceKinds: { RETAIL: 'bán lẻ', WHOLESALE: 'bán buôn', FARM_GATE: 'tại vườn, ruộng' },
  availability: { NONE: 'Hết', LOW: 'Ít', ENOUGH: 'Đủ', PLENTY: 'Dồi dào' },
  flags: {
    COUNTERFEIT: 'nghi hàng giả',
    PRICE_CONFIRMED: 'giá đã xác nhận',
    OTHER_UNIT: 'đơn vị khác',
    COMMODITY_RETIRED: 'mặt hàng đã ngừng theo dõi',
    CLOCK_SUSPECT: 'giờ máy đáng ngờ',
  },
  severities: { WATCH: 'Theo dõi', WARN: 'Lưu ý', ALERT: 'Cảnh báo', CRISIS: 'Khẩn cấp' },
  stages: { OPEN: 'Mới', ACKNOWLEDGED: 'Đã tiếp nhận', INSPECTING: 'Đang kiểm tra', CLOSED: 'Đã đóng' },
  signals: { FIRING: 'đang vượt ngưỡng', QUIET: 'tạm lắng' },
  outcomes: {
    RECOVERED: 'Đã trở lại bình thường',
    CONFIRMED: 'Đúng như cảnh báo',
    EXPLAINED: 'Có lý do hợp lý',
    FALSE_ALARM: 'Báo nhầm',
    DATA_ERROR: 'Sai số liệu',
  },
  causes: {
    OPENED: 'Phát hiện',
    REOPENED: 'Tái diễn',
    WORSENED: 'Nặng thêm',
    EASED: 'Giảm nhẹ',
    RE_RATED: 'Xếp lại mức do đổi cấp độ dịch',
    WENT_QUIET: 'Tạm lắng',
    RECOVERED: 'Trở lại bình thường, tự đóng',
    ACKNOWLEDGED: 'Tiếp nhận',
    INSPECTING: 'Bắt đầu kiểm tra',
    ASSIGNED: 'Giao phụ trách',
    INSTRUCTED: 'Chỉ đạo',
    LEVEL_RAISED: 'Đổi cấp độ dịch',
    CLOSED_BY_PERSON: 'Đóng',
  },
  rules: {
    G0: { name: 'Giá cần xác nhận', hint: 'Giá lệch quá xa mức tham chiếu, có thể do nhập sai' },
    G1: { name: 'Dấu hiệu đẩy giá', hint: 'Điểm bán tăng giá riêng, vượt mức tăng chung' },
    G2: { name: 'Giá cao bất thường', hint: 'Giá vừa tăng vừa cao hơn hẳn các điểm bán khác' },
    G3: { name: 'Vượt giá quy định', hint: 'Giá cao hơn giá tối đa, kê khai hoặc niêm yết' },
    G4: { name: 'Giá tăng quá chi phí', hint: 'Trong tình trạng khẩn cấp, giá vượt giá vốn cộng mức lãi trước đó' },
    S1: { name: 'Hết hàng', hint: 'Điểm bán không còn hàng' },
    S2: { name: 'Nguy cơ khan hiếm', hint: 'Dự trữ sẽ hết trước khi có hàng về' },
    S3: { name: 'Địa bàn thiếu hàng', hint: 'Dự trữ của địa bàn không đủ ngày hoặc nhiều điểm bán hết hàng' },
    S4: { name: 'Phân bổ không đều', hint: 'Tỉnh đủ hàng nhưng địa bàn này thiếu' },
    S5: { name: 'Hết hàng trong ngày', hint: 'Sáng còn, trưa hoặc chiều đã hết, nhiều ngày liền' },
    H1: { name: 'Dự trữ tăng bất thường', hint: 'Dự trữ cao hơn hẳn mức thường của chính điểm bán' },
    H2: { name: 'Dấu hiệu găm hàng', hint: 'Dự trữ tăng mạnh trong khi bán ra giảm' },
    H3: { name: 'Hành vi găm hàng', hint: 'Có hành vi hạn chế bán chưa đăng ký' },
    H4: { name: 'Gom hàng cùng chủ', hint: 'Nhiều điểm bán của một chủ cùng tăng dự trữ' },
    A: { name: 'Giá địa bàn tăng', hint: 'Giá chung của địa bàn tăng và hiếm gặp' },
    P: { name: 'Sức mua tăng vọt', hint: 'Nhiều điểm bán bán nhanh hơn hẳn ngày thường' },
    N1: { name: 'Điểm bán ngừng báo cáo', hint: 'Điểm bán bỏ nhiều kỳ liền' },
    N2: { name: 'Địa bàn thiếu báo cáo', hint: 'Quá ít phiếu đến đúng hạn' },
    L: { name: 'Nguy cơ ứ đọng nông sản', hint: 'Giá tại nơi sản xuất giảm sâu hoặc hàng nhiều hơn sức mua' },
  },
  lead: leadVi,
  map: mapVi,
  wall: wallVi,
  overview: overviewVi,
  ...trendVi,
  desk: deskVi,
  ...alertVi,
  outlets: outletVi,
  report: reportVi,
  bulletin: bulletinVi,
  settings: settingsVi,
  status: statusVi,
  audit: auditVi,
  bulletinForm: bulletinFormVi,
  supervisor: supervisorVi,
};

export type Text = typeof vi;
