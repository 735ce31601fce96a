import { zoomByKey } from './use-chart-zoom.js';

const HOUR = 3_600_000;
const all = { since: 0, until: 100 * HOUR };

describe('a key over a chart', () => {
  it.each([
    { key: '+', shown: all, zoom: { since: 25 * HOUR, until: 75 * HOUR } },
    { key: '-', shown: { since: 40 * HOUR, until: 50 * HOUR }, zoom: { since: 35 * HOUR, until: 55 * HOUR } },
    { key: '-', shown: { since: 20 * HOUR, until: 80 * HOUR }, zoom: null },
    { key: 'ArrowRight', shown: { since: 40 * HOUR, until: 60 * HOUR }, zoom: { since: 45 * HOUR, until: 65 * HOUR } },
    { key: 'ArrowRight', shown: { since: 80 * HOUR, until: 100 * HOUR }, zoom: { since: 80 * HOUR, until: 100 * HOUR } },
    { key: 'ArrowLeft', shown: { since: 2 * HOUR, until: 22 * HOUR }, zoom: { since: 0, until: 20 * HOUR } },
    { key: '+', shown: { since: 0, until: HOUR }, zoom: { since: 0, until: HOUR } },
    { key: '0', shown: { since: 40 * HOUR, until: 60 * HOUR }, zoom: null },
    { key: 'x', shown: all, zoom: undefined },
  ])('$key', ({ key, shown, zoom }) => expect(zoomByKey(key, shown, all)).toEqual(zoom));
});
