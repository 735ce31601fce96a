import type { BulletinTemplate } from './bulletin-template.js';
import { checkTemplate, type TemplateProblem } from './check-template.js';

const right: BulletinTemplate = {
  parentOrgan: 'Ủy ban nhân dân {province}',
  organ: 'Sở Công Thương',
  notation: 'BC-SCT',
  organId: '',
  place: '{name}',
  addressees: ['Ủy ban nhân dân {province}'],
  recipients: ['Lưu: VT.'],
  signerLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signerName: '',
  sections: [
    { key: 'PRICES', title: 'Giá cả', composed: 'PRICES' },
    { key: 'DUTY', title: 'Trực', composed: null, filledBy: 'Văn phòng Sở', dueMinutesBefore: 30 },
  ],
  issuesByItself: true,
};
const section = { key: 'DUTY', title: 'Trực', composed: null };

describe('a form of the quick report', () => {
  it.each<[name: string, parts: Partial<BulletinTemplate>, problems: readonly TemplateProblem[]]>([
    ['is right', {}, []],
    ['needs its issuer', { organ: ' ' }, ['TEXT_MISSING']],
    ['needs an addressee', { addressees: [] }, ['TEXT_MISSING']],
    ['can be stored', { place: 'Quảng\u0000Ngãi' }, ['TEXT_INVALID']],
    ['has a notation in capitals', { notation: 'bc sct' }, ['NOTATION_INVALID']],
    ['may have Đ in its notation', { notation: 'BC-SCTĐ' }, []],
    ['needs a section', { sections: [] }, ['SECTIONS_MISSING']],
    ['has a section once', { sections: [section, section] }, ['SECTION_TWICE']],
    ['composes what can be composed', { sections: [{ ...section, key: 'WEATHER', composed: 'WEATHER' as never }] }, ['SECTION_UNKNOWN']],
    ['names free sections plainly', { sections: [{ ...section, key: 'trực' }] }, ['SECTION_UNKNOWN']],
    ['asks for nothing before the day', { sections: [{ ...section, dueMinutesBefore: 1440 }] }, ['DUE_INVALID']],
  ])('%s', (_name, parts, problems) => expect(checkTemplate({ ...right, ...parts })).toEqual(problems));
});
