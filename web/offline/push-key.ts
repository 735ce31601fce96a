/** The bytes of a key as servers and browsers write it. */
export function readKey(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** `Chrome, Windows`: by what its owner tells it from others. */
export function browserName(agent: string): string {
  const names = [/Edg\//, /Firefox\//, /Chrome\//, /Safari\//];
  const browser = ['Edge', 'Firefox', 'Chrome', 'Safari'][names.findIndex((name) => name.test(agent))] ?? 'Web';
  const systems = [/Android/, /iPhone|iPad/, /Windows/, /Mac OS/, /Linux/];
  const system = ['Android', 'iOS', 'Windows', 'macOS', 'Linux'][systems.findIndex((name) => name.test(agent))];
  return system === undefined ? browser : `${browser}, ${system}`;
}
