/** Where index.html keeps the place of the number that makes a style of our own one. */
export const NONCE_PLACE = '__NONCE__';

/** What is no page: an answer in JSON, a file, an error. */
export const NO_PAGE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What a page of ours may load: files of this server only, no script within the page, and no style within it but those that say this answer's nonce. Pictures a page draws itself are blob: and data:. */
export function pagePolicy(nonce: string | null): string {
  const style = nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    style,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
