import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;

/** Every file of a ZIP archive as text, by its path, read from the central directory (APPNOTE 4.3). */
export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== END) end -= 1;
  const files = new Map<string, string>();
  let place = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed, nameLength] = [archive.readUInt16LE(place + 10), archive.readUInt32LE(place + 20), archive.readUInt16LE(place + 28)];
    const name = archive.toString('utf8', place + 46, place + 46 + nameLength);
    const local = archive.readUInt32LE(place + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + packed);
    files.set(name, (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    place += 46 + nameLength + archive.readUInt16LE(place + 30) + archive.readUInt16LE(place + 32);
  }
  return files;
}
