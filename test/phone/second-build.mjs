/** The folder before the name of a file; the worker's own question whether something is an asset names no file and stays as the program says it. */
const FILE_NAME = /assets\/(?=\w)/g;

/**
 * What a server serves after the next build: the same program with every file under another name, another version and another worker; the names of before are gone.
 * A proxy is given it as `build`.
 */
export const SECOND_BUILD = {
  /** Where the file lies in the build there is; null = not served any more. */
  pathOf(url) {
    if (url.startsWith('/assets2/')) return url.replace('/assets2/', '/assets/');
    return url.startsWith('/assets/') ? null : url;
  },
  edit(type, content) {
    if (!/html|javascript|css|json/.test(type)) return content;
    const text = content
      .toString()
      .replace(FILE_NAME, 'assets2/')
      .replace(/\+[0-9a-f]{8}\b/g, '+00000002');
    return Buffer.from(text.replace(/\b[0-9a-f]{12}\b/g, (hash) => [...hash].reverse().join('')));
  },
};
