const NAMES_NONCE = 'meta[property="csp-nonce"]';

/** What the server said with this very page, so that its policy takes the styles our components add for ours; empty where nobody said anything (the development server). */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>(NAMES_NONCE)?.nonce ?? '';

/** Tells it to the part of Mantine's dialogs that keeps the page behind from moving, which asks for it under this name only. */
export function nameStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
