/** Fetches a file that only signed-in people may have and hands it to the browser; answers whether it came. */
export async function download(address: string, fallbackName: string): Promise<boolean> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) return false;
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallbackName;
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  return true;
}

/** Sends a file as that type; answers what the server said, or null when it could not be sent or was refused. */
export async function upload(address: string, file: File, type: string): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body: file }).catch(() => null);
  return response?.ok === true ? response.json() : null;
}

/** Sends data and opens the PDF that comes of it in a window of its own; answers whether it came. */
export async function showPosted(address: string, data: unknown): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(data) }).catch(() => null);
  if (response?.ok !== true) return false;
  window.open(URL.createObjectURL(await response.blob()), '_blank');
  return true;
}
