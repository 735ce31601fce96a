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
