/** Version of the project and a hash of what the phone is made of; put in by the build. */
declare const __APP_VERSION__: string;

declare module 'subset-font' {
  interface SubsetSettings {
    readonly targetFormat?: 'woff2';
    readonly variationAxes?: { readonly [axis: string]: { readonly min: number; readonly max: number } };
  }
  /** The font with only the letters of `text`. */
  function subsetFont(font: Buffer, text: string, settings?: SubsetSettings): Promise<Buffer>;
  export = subsetFont;
}
