import type { Change } from '../../database/change';
import { holding } from '../../database/holding';
import type { Identity } from '../../partners/identity/identity';
import { ERASED_NAME, type Sought } from '../../partners/sought';
import { IdentityQuestion } from './identity-question.entity';

/** Questions whether a partner is still who was judged stay, without the person. Answers how many. */
export async function eraseQuestions(change: Change, { words, partnerIds }: Sought): Promise<number> {
  const all = await holding(change.manager, IdentityQuestion, ['before', 'after'], words);
  const found = all.filter(({ partnerId }) => partnerIds.includes(partnerId));
  for (const { id, before, after } of found) {
    const blanked = { before: withoutOwner(before, words), after: withoutOwner(after, words) };
    await change.set(IdentityQuestion, { id }, blanked);
  }
  return found.length;
}

function withoutOwner(identity: Identity, words: readonly string[]): Identity {
  const nobody = { name: ERASED_NAME, birthDate: null, identifier: null };
  const owners = identity.owners.map((owner) =>
    words.includes(owner.name) ? { ...owner, ...nobody } : owner,
  );
  return { ...identity, owners };
}
