import { DAY, HOUR, instant } from '../../api/domain/instant.js';
import { type BulletinWorld, listBulletins, slotDaysAgo, startBulletinWorld } from '../support/bulletins.js';
import type { GraphqlClient } from '../support/graphql-client.js';

const day = (daysAhead: number): string => new Date(Date.now() + 7 * HOUR + daysAhead * DAY).toISOString().slice(0, 10);

const FORM = {
  validFrom: day(0),
  reason: 'Đổi người ký',
  parentOrgan: 'Ủy ban nhân dân {province}',
  organ: 'Sở Công Thương',
  organId: 'H48.02',
  notation: 'BC-SCT',
  place: '{name}',
  addressees: ['Ban Chỉ đạo {province}'],
  recipients: ['Như trên', 'Lưu: VT.'],
  signerLines: ['KT. Giám đốc', 'Phó Giám đốc'],
  signerName: 'Trần Thị Bình',
  issuesByItself: true,
  sections: [
    { key: 'PROPOSALS', title: 'Kiến nghị', composed: 'PROPOSALS', filledBy: null, dueMinutesBefore: null },
    { key: 'DUTY', title: 'Trực ban', composed: null, filledBy: 'Văn phòng Sở', dueMinutesBefore: 30 },
  ],
};

interface Answer {
  readonly __typename: string;
  readonly problems?: readonly string[];
  readonly addedBy?: string;
  readonly sections?: readonly { readonly key: string }[];
}

let world: BulletinWorld;
let administrator: GraphqlClient;

beforeAll(async () => {
  world = await startBulletinWorld();
  administrator = await world.server.client.signIn('ADMINISTRATOR');
});

afterAll(() => world.close());

async function add(form: Partial<typeof FORM> = {}): Promise<Answer> {
  const { data, errors } = await administrator.ask<{ addBulletinForm: Answer }>(
    `mutation ($form: BulletinFormInput!) { addBulletinForm(form: $form) { __typename ... on BulletinForm { addedBy sections { key } } ... on FormRefused { problems } } }`,
    { form: { ...FORM, ...form } },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.addBulletinForm;
}

const preview = (client: GraphqlClient, form: unknown): Promise<Response> =>
  fetch(`${world.server.url}/files/bulletin-forms/preview`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(form),
  });

describe('the form of the quick report', () => {
  it('says what is wrong with it, and keeps to what has been issued', async () => {
    expect((await add({ organ: '', reason: ' ', validFrom: day(-1) })).problems).toEqual(['TEXT_MISSING', 'REASON_MISSING', 'DAY_INVALID']);
    expect((await add({ validFrom: '2026-02-31' })).problems).toEqual(['DAY_INVALID']);
  });

  it('is seen before it is used, by administrators', async () => {
    const shown = await preview(administrator, FORM);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await preview(administrator, { ...FORM, sections: [] })).status).toBe(400);
    expect((await preview(administrator, { organ: 'x' })).status).toBe(400);
    expect((await preview(world.analyst, FORM)).status).toBe(403);
  });

  it('holds for the reports of its days; the newest of a day stands, and all are remembered', async () => {
    expect(await add({ signerName: 'Người ký cũ' })).toMatchObject({ __typename: 'BulletinForm' });
    expect((await add()).addedBy).toEqual(expect.any(String));
    expect(await add({ validFrom: day(3), organ: 'Cơ quan khác' })).toMatchObject({ __typename: 'BulletinForm' });
    const slotAt = instant(slotDaysAgo(0, 6));
    await world.report(instant(slotDaysAgo(1, 6) - HOUR));
    await world.composing().replay(slotAt);
    const [report] = await listBulletins(world.analyst, slotAt, instant(slotAt + 1));
    expect(report?.sections.map((section) => section.key)).toEqual(['PROPOSALS', 'DUTY']);
    const { data } = await world.analyst.ask<{ bulletin: { sections: readonly { filledBy: string | null; dueAt: string | null }[] } }>(
      `{ bulletin(id: "${report?.id}") { sections { filledBy dueAt } } }`,
    );
    expect(data.bulletin.sections[1]).toEqual({ filledBy: 'Văn phòng Sở', dueAt: new Date(slotAt - HOUR / 2).toISOString() });
    const forms = await world.analyst.ask<{ bulletinForms: readonly { province: string | null; signerName: string; organ: string }[] }>(
      '{ bulletinForms { province signerName organ } }',
    );
    expect(forms.data.bulletinForms.map((form) => [form.province, form.signerName, form.organ])).toEqual([
      ['51', 'Trần Thị Bình', 'Cơ quan khác'],
      ['51', 'Trần Thị Bình', 'Sở Công Thương'],
      ['51', 'Người ký cũ', 'Sở Công Thương'],
      [null, '', 'Sở Công Thương'],
    ]);
  });
});
