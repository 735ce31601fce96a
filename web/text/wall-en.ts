/** Words of the display on a wall, in English. */
export const wallEn = {
  title: 'Wall display',
  pages: { map: 'Map', matrix: 'Goods to watch', alerts: 'Alerts that harm most', completeness: 'Who has reported' },
  lost: 'No connection',
  dataFrom: (time: string, ago: string) => `figures of ${time} (${ago})`,
  signedOut: 'This display is not signed in. Open the usual page on this machine, sign in, and open this address again.',
  keys: '← → turn · space holds · Esc leaves',
  held: 'Held · space goes on',
};
