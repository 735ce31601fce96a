/** More than this many are not counted. */
const MOST = 9;

/** How many of the messages, newest first, came after the one read last, as it is written on the bell: '' for none, `9+` for more than nine. Ids are whole numbers that grow. */
export function unreadOf(messages: readonly { readonly id: string }[], readUpTo: string | null): string {
  const count = messages.filter(({ id }) => readUpTo === null || Number(id) > Number(readUpTo)).length;
  if (count === 0) return '';
  return count > MOST ? `${MOST}+` : String(count);
}
