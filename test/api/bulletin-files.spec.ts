import { spawnSync } from 'node:child_process';
import { HOUR, instant } from '../../api/domain/instant.js';
import { type BulletinReport, type BulletinWorld, bulletinFile, listBulletins, slotDaysAgo, startBulletinWorld } from '../support/bulletins.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { unzip } from '../support/unzip.js';

const SLOT = slotDaysAgo(1, 12);

let world: BulletinWorld;
let issued: BulletinReport;

beforeAll(async () => {
  world = await startBulletinWorld();
  await world.report(instant(SLOT - HOUR));
  await world.composing().replay(SLOT);
  const [report] = await listBulletins(world.analyst, SLOT, instant(SLOT + 1));
  if (report === undefined) throw new Error('no report was written');
  issued = report;
});

afterAll(() => world.close());

async function bytesOf(kind: string, client: GraphqlClient = world.leader): Promise<Buffer> {
  const response = await bulletinFile(world.server, client, `${issued.id}/${kind}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('the PDF', () => {
  it('is the same bytes each time, with its fonts inside and the hash of its data', async () => {
    const first = await bytesOf('pdf');
    expect(first.equals(await bytesOf('pdf', world.analyst))).toBe(true);
    const text = first.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    const fonts = text.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(fonts).toBeGreaterThan(1);
    expect(text.match(/\/FontFile2/g)).toHaveLength(fonts);
  });

  it('reads as Vietnamese within its margins, every font embedded, page numbers from page 2 on (poppler)', async () => {
    if (!hasPoppler()) return;
    const pdf = await bytesOf('pdf');
    const text = poppler('pdftotext', ['-', '-'], pdf);
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 01/BC-SCT', 'Nơi nhận:', 'Phụ lục I', issued.frozenSha256])
      expect(text).toContain(words);
    const pages = text.split('\f').slice(0, -1);
    expect(pages.map((page) => /^(\d+)\s/.exec(page)?.[1] ?? null)).toEqual(pages.map((_, place) => (place === 0 ? null : String(place + 1))));
    const fonts = poppler('pdffonts', ['-'], pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/Tinos.* yes yes yes /);
    const words = boxesOf(pdf);
    expect(mm(Math.min(...words.map(([left = 0]) => left)))).toBeGreaterThan(29.5);
    expect(210 - mm(Math.max(...words.map((word) => word[2] ?? 0)))).toBeGreaterThan(14.5);
    const bodyFromBelow = words.map((word) => 297 - mm(word[3] ?? 0)).filter((fromBelow) => fromBelow > 12);
    expect(Math.min(...bodyFromBelow)).toBeGreaterThan(19.5);
    expect(words.length - bodyFromBelow.length).toBe(pages.length * 'Mã kiểm tra số liệu (SHA-256): 0'.split(' ').length);
  });
});

describe('the other files', () => {
  it.each(['docx', 'xlsx', 'xml', 'data'])('are the same bytes each time: %s', async (kind) =>
    expect((await bytesOf(kind)).equals(await bytesOf(kind))).toBe(true),
  );

  it('hold no time but that of the report, so that they are the same tomorrow', async () => {
    for (const kind of ['docx', 'xlsx']) {
      const times = [...(unzip(await bytesOf(kind)).get('docProps/core.xml') ?? '').matchAll(/\d{4}-\d\d-\d\dT[\d:]+/g)].map(([time]) => time);
      expect(times).toEqual([new Date(SLOT).toISOString().slice(0, 19)]);
    }
  });

  it('say the same as the PDF in a text document, in Times New Roman', async () => {
    const files = unzip(await bytesOf('docx'));
    const body = files.get('word/document.xml') ?? '';
    const text = body.replaceAll(/<[^>]+>/g, '');
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 01/BC-SCT', 'I. TÌNH HÌNH CHUNG', 'Đã có ', 'Phụ lục I']) expect(text).toContain(words);
    expect(text).toContain(issued.sections[0]?.paragraphs[0]);
    expect(files.get('word/styles.xml')).toContain('Times New Roman');
    expect(files.get('word/footer1.xml')).toContain(issued.frozenSha256);
    expect(body).not.toMatch(/w:\w+="\d+\.\d+"/);
  });

  it('give figures as numbers in a spreadsheet, a sheet for each table', async () => {
    const files = unzip(await bytesOf('xlsx'));
    expect([...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map((found) => found[1])).toEqual([
      'Giá, dự trữ',
      'Cảnh báo',
      'Chưa báo cáo',
    ]);
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('<v>18500</v>');
  });

  it('describe the document as Decree 30 asks', async () => {
    const xml = (await bytesOf('xml')).toString();
    const pages = (await bytesOf('pdf')).toString('latin1').match(/\/Type \/Page\n/g)?.length;
    for (const element of [
      '<CodeNumber>1</CodeNumber>',
      '<CodeNotation>BC-SCT</CodeNotation>',
      `<IssuedDate>${new Date(SLOT + 7 * HOUR).toISOString().slice(0, 10)}</IssuedDate>`,
      '<OrganName>Sở Công Thương</OrganName>',
      `<PageAmount>${pages}</PageAmount>`,
      '<OrganName>Ủy ban nhân dân tỉnh Quảng Ngãi</OrganName>',
    ])
      expect(xml).toContain(element);
  });

  it('are none of another kind', async () => expect((await bulletinFile(world.server, world.leader, `${issued.id}/exe`)).status).toBe(404));
});

describe('the market price table of a month', () => {
  const month = new Date(SLOT + 7 * HOUR).toISOString().slice(0, 7);
  const table = (address: string, client: GraphqlClient = world.analyst): Promise<Response> =>
    fetch(`${world.server.url}/files/market-prices/${address}`, { headers: { authorization: `Bearer ${client.token}` } });

  it('is a spreadsheet of twelve columns with real prices, under the group of the commodity', async () => {
    const files = unzip(Buffer.from(await (await table(`${month}/xlsx`)).arrayBuffer()));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain(`BẢNG GIÁ THỊ TRƯỜNG THÁNG ${month.slice(5)} NĂM ${month.slice(0, 4)}`);
    expect(sheet.match(/<row r="4"[^>]*>.*?<\/row>/)?.[0].match(/<c /g)).toHaveLength(12);
    expect(sheet).toMatch(/>I<.*>LƯƠNG THỰC<.*<v>18500<\/v>/);
  });

  it('is a page to print, also for a month without prices, the same bytes each time', async () => {
    for (const asked of [month, '2020-01']) {
      const [first, second] = [Buffer.from(await (await table(`${asked}/pdf`)).arrayBuffer()), Buffer.from(await (await table(`${asked}/pdf`)).arrayBuffer())];
      expect(first.subarray(0, 5).toString()).toBe('%PDF-');
      expect(first.equals(second)).toBe(true);
    }
  });

  it('stays on its page across, within the margins (poppler)', async () => {
    if (!hasPoppler()) return;
    const words = boxesOf(Buffer.from(await (await table(`${month}/pdf`)).arrayBuffer()));
    expect(mm(Math.min(...words.map(([left = 0]) => left)))).toBeGreaterThan(14.5);
    expect(297 - mm(Math.max(...words.map((word) => word[2] ?? 0)))).toBeGreaterThan(14.5);
  });

  it('is not for inspectors, nor of a month that is none', async () => {
    const inspector = await world.server.client.signIn('INSPECTOR');
    expect([(await table(`${month}/pdf`, inspector)).status, (await table('2026-13/pdf')).status, (await table(`${month}/doc`)).status]).toEqual([
      403, 404, 404,
    ]);
  });
});

const hasPoppler = (): boolean => {
  if (spawnSync('pdftotext', ['-v']).error === undefined) return true;
  process.stderr.write('not checked: poppler-utils is not installed\n');
  return false;
};

const mm = (points: number): number => (points * 25.4) / 72;

/** Of every word: left, top, right and bottom in points. */
const boxesOf = (pdf: Buffer): number[][] =>
  [...poppler('pdftotext', ['-bbox', '-', '-'], pdf).matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)].map((found) =>
    found.slice(1).map(Number),
  );

function poppler(tool: string, wishes: readonly string[], input: Buffer): string {
  const { status, stdout, stderr } = spawnSync(tool, wishes, { input });
  if (status !== 0) throw new Error(`${tool}: ${String(stderr)}`);
  return stdout.toString();
}
