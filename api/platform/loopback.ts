/** Whether a host name or address means this very machine, as an address of a socket, a setting or a URL spells it: IPv4, IPv6, IPv4 in IPv6, with or without brackets. */
export const isLoopback = (host: string): boolean => /^(localhost|\[?::1\]?|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/i.test(host);
