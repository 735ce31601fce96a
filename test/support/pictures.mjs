import sharp from 'sharp';

/** A picture with a position, a camera and words in its data, of so many pixels in gentle noise. */
export async function aPicture({ width = 64, height = 48, format = 'jpeg', words = 'nhà ai' } = {}) {
  const exif = { IFD0: { Make: 'CameraOfSomebody', ImageDescription: words }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '15/1 7/1 12/1' } };
  const noise = sharp({ create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 30 }, background: '#888' } });
  return noise.withExif(exif).toFormat(format, { quality: 80 }).toBuffer();
}

/** A JPEG of exactly so many bytes: what is missing stands in comments, which hold the words `CANARY`. */
export async function aJpegOf(length, size = {}) {
  const picture = await aPicture(size);
  let missing = length - picture.length;
  if (missing !== 0 && missing < 4) throw new Error(`a picture of ${picture.length} bytes does not become one of ${length}`);
  const comments = [];
  while (missing > 0) {
    let body = Math.min(missing, 60_000) - 4;
    if (missing - body - 4 > 0 && missing - body - 4 < 4) body -= 8;
    comments.push(Buffer.from([0xff, 0xfe, (body + 2) >> 8, (body + 2) & 255]), Buffer.alloc(body, 'CANARY '));
    missing -= body + 4;
  }
  return Buffer.concat([picture.subarray(0, 2), ...comments, picture.subarray(2)]);
}
