import { AuditEntry } from '../../audit/audit-entry.entity';
import type { Locale } from '../../kernel/actor';
import { hasText, translate } from '../../texts/translator';
import { LINES, type Section } from './section';

export const history: Section = async ({ read, locale, row: { partner } }) => {
  const where = { subject: 'partner', subjectId: String(partner.id) };
  const entries = await read.find(AuditEntry, { where, order: { seq: 'DESC' }, take: LINES });
  return {
    history: entries.map(({ at, verb, actorName }) => ({ at, what: verbText(locale, verb), actorName })),
  };
};

/** What was done, in words: `partner.change`, and what other modules do with a partner. */
function verbText(locale: Locale, verb: string): string {
  const key = `partners.verb.${verb.split('.').at(-1) ?? verb}`;
  return hasText(key) ? translate(locale, key) : verb;
}
