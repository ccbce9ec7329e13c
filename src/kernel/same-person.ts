/** Words a name is known by, whatever case, accents, signs and order: two accounts with the same are looked at. */
export function personNameKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ')
    .slice(0, 200);
}

/** The mailbox behind an address: case, dots and what follows a plus sign mostly lead to the same one. */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.trim().toLowerCase().split('@');
  return `${(local.split('+')[0] ?? '').replaceAll('.', '')}@${domain}`;
}
