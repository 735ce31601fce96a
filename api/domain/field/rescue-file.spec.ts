import { readRescueFile, readRescuePayload } from './rescue-file.js';

const file = { kind: 'cungcau-rescue', v: 1, device: 'd', publicKey: 'k', payload: '{}', signature: 's' };
const payload = { account: 'a', madeAt: 1, appVersion: '1', reports: [], checklists: [] };

describe('a rescue file', () => {
  it.each([
    { name: 'as it is made', text: JSON.stringify(file), is: file },
    { name: 'with something more', text: JSON.stringify({ ...file, more: 1 }), is: file },
    { name: 'of another version', text: JSON.stringify({ ...file, v: 2 }), is: null },
    { name: 'without a signature', text: JSON.stringify({ ...file, signature: '' }), is: null },
    { name: 'that is a page of a hotel', text: '<html>', is: null },
    { name: 'that is null', text: 'null', is: null },
  ])('$name', ({ text, is }) => {
    expect(readRescueFile(text)).toEqual(is);
  });

  it.each([
    { name: 'as it is made', text: JSON.stringify(payload), is: payload },
    { name: 'without reports', text: JSON.stringify({ ...payload, reports: null }), is: null },
    { name: 'without a maker', text: JSON.stringify({ ...payload, account: 1 }), is: null },
    { name: 'that is a list', text: '[]', is: null },
    { name: 'cut short', text: '{"account":', is: null },
  ])('payload $name', ({ text, is }) => {
    expect(readRescuePayload(text)).toEqual(is);
  });
});
