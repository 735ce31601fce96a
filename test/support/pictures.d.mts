export interface PictureSize {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'jpeg' | 'webp' | 'png';
  readonly words?: string;
}
export function aPicture(size?: PictureSize): Promise<Buffer>;
export function aJpegOf(length: number, size?: PictureSize): Promise<Buffer>;
