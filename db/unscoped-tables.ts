/** Tables that requests may use and that no policy binds to a place, and why. Every other table has a policy, or is nothing a request may touch. */
export const UNSCOPED: Readonly<Record<string, string>> = {
  migration: 'names of migrations; read only',
  audit_head: 'read only; a number and a hash',
  audit_pending: 'read only; empty outside of the statement that writes it',
  outbox: 'requests add to it and may not read it',
  sms_message: 'requests add to it and may not read it',
};
