import { daily, NOW, seen } from './alert/build-sight.js';
import { instant } from './instant.js';
import { rememberCommodity } from './remember-outlet.js';

const NOTHING = { price: null, priceAt: null, baseline: null, baselineCount: 0, stock: null, stockAt: null, availability: null, availabilityAt: null };

describe('rememberCommodity', () => {
  it.each([
    { name: 'nothing of an outlet that never reported', past: [], memory: NOTHING },
    { name: 'nothing where nothing was observed', past: [seen(1)], memory: NOTHING },
    {
      name: 'each figure with its own time',
      past: [seen(3, { price: 5 }), seen(2, { stock: 0 }), seen(1, { availability: 'LOW' })],
      memory: { price: 5, priceAt: NOW - 3 * 86_400_000, stock: 0, stockAt: NOW - 2 * 86_400_000, availability: 'LOW', availabilityAt: NOW - 86_400_000 },
    },
    { name: 'the newest price', past: [seen(2, { price: 5 }), seen(1, { price: 6 })], memory: { price: 6, baseline: null, baselineCount: 0 } },
    { name: 'of two at one time the later in order', past: [seen(1, { price: 5 }), seen(1, { price: 6 })], memory: { price: 6 } },
    { name: 'nothing later than asked for', past: [seen(1, { price: 5 }), seen(-1, { price: 6 })], memory: { price: 5 } },
    {
      name: 'a baseline that ends three days before the price',
      past: [seen(4, { price: 10 }), seen(3.001, { price: 20 }), seen(3, { price: 90 }), seen(0, { price: 99 })],
      memory: { baseline: 15, baselineCount: 2 },
    },
    {
      name: 'a baseline that begins 33 days before the price',
      past: [seen(33.001, { price: 90 }), seen(33, { price: 10 }), seen(0, { price: 99 })],
      memory: { baseline: 10, baselineCount: 1 },
    },
    {
      name: 'a baseline counted back from the price, not from now',
      past: [seen(20, { price: 10 }), seen(10, { price: 20 }), seen(0, { stock: 1 })],
      memory: { price: 20, baseline: 10, baselineCount: 1 },
    },
    {
      name: 'a baseline in whole money',
      past: [seen(9, { price: 10 }), seen(8, { price: 11 }), seen(0, { price: 12 })],
      memory: { baseline: 11, baselineCount: 2 },
    },
    { name: 'a month of daily prices', past: [...daily(40, 1, { price: 7 }), seen(0, { price: 8 })], memory: { price: 8, baseline: 7, baselineCount: 30 } },
  ])('remembers $name', ({ past, memory }) => expect(rememberCommodity(past, instant(NOW))).toMatchObject(memory));
});
