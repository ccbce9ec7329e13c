import { rolesOf, type Actor } from '../../kernel/actor';
import { mayAsk } from '../../access/permissions';
import type { Talk } from './talk.service';

/** Comments and restricted notes as the page of a case shows them. */
export function talkModel(talk: Talk, actor: Actor, caseId: number): object {
  const name = (id: number | null): string => (id === null ? '' : (talk.names.get(id) ?? ''));
  const said = (kind: 'comments' | 'notes') => (row: Talk['comments'][number] | NonNullable<Talk['notes']>[number]) => ({
    ...{ text: row.text, createdAt: row.createdAt, by: name(row.authorId), withdrawn: row.withdrawnAt !== null },
    called: 'mentions' in row ? row.mentions.map((id) => name(id)).filter(Boolean) : [],
    action:
      row.withdrawnAt === null && row.authorId !== null && row.authorId === actor.id
        ? `/cases/${caseId}/${kind}/${row.id}/withdrawal`
        : null,
  }); // prettier-ignore
  return {
    comments: talk.comments.map(said('comments')),
    mayComment: mayAsk(rolesOf(actor), 'cases.move'),
    mentionChoices: talk.people
      .filter(({ id }) => id !== actor.id)
      .map(({ id, name: label }) => ({ value: String(id), label })),
    mayReadNotes: talk.notes !== null,
    notes: talk.notes?.map(said('notes')) ?? [],
    mayNote: talk.mayNote,
  };
}
