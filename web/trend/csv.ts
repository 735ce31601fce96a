/** Hands a text to the browser as a file; the byte-order mark lets spreadsheets read Vietnamese. */
export const downloadText = (name: string, text: string): void => downloadFile(name, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));

/** Hands bytes to the browser as a file. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
