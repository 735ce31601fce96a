// Draws pictures anew, one after the other, in a process of its own: `PhotoPress` starts it. Says `ready` once; takes { id, bytes, mime }, answers { id, bytes, width, height } or { id, broken: true }.
import sharp from 'sharp';

const MOST_PIXELS = 4096 * 4096;
const SECONDS = 8;

sharp.cache(false);
sharp.concurrency(1);
// Only what inspectors' phones send; every other reader of the library stays shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'] });

/** Upright, in sRGB, without anything but pixels. */
async function draw({ id, bytes, mime }) {
  try {
    const drawing = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).timeout({ seconds: SECONDS }).autoOrient();
    const output = mime === 'image/webp' ? drawing.webp({ quality: 78 }) : drawing.jpeg({ quality: 78 });
    const { data, info } = await output.toBuffer({ resolveWithObject: true });
    return { id, bytes: data, width: info.width, height: info.height };
  } catch {
    return { id, broken: true };
  }
}

process.on('message', (order) => void draw(order).then((answer) => process.send(answer)));
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
