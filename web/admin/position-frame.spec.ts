import fc from 'fast-check';
import { frameOf, spotAt, toPixel } from './position-frame.js';

const aSpot = fc.record({ latitude: fc.double({ min: 8, max: 24, noNaN: true }), longitude: fc.double({ min: 102, max: 110, noNaN: true }) });

describe('a small map', () => {
  it('holds every spot, and gives back the place under it', () => {
    fc.assert(
      fc.property(fc.array(aSpot, { minLength: 1, maxLength: 20 }), (spots) => {
        const frame = frameOf(spots, 320, 220);
        if (frame === null) throw new Error('no frame');
        for (const spot of spots) {
          const { x, y } = toPixel(frame, spot);
          expect([x >= 0 && x <= 320, y >= 0 && y <= 220]).toEqual([true, true]);
          const back = spotAt(frame, x, y);
          expect(back.latitude).toBeCloseTo(spot.latitude, 9);
          expect(back.longitude).toBeCloseTo(spot.longitude, 9);
        }
      }),
    );
  });

  it('is none of no spots', () => expect(frameOf([], 320, 220)).toBeNull());
});
