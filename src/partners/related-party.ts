import { isDay, type Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { reason } from '../kernel/verdict';
import type { RelatedParty } from './related-party.entity';
import type { RelatedPartyInput } from './related-party.input';

/** What is wrong with what is said of a party, beside each field; `others` are the partner's own parties. */
export function relatedErrors(
  said: RelatedPartyInput,
  others: readonly Pick<RelatedParty, 'id' | 'relation'>[],
  today: Day,
): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: string, key: string): number => errors.push({ field, reason: reason(key) });
  const isCompany = said.relation === 'earlier_company' || said.relation === 'controlled_company';
  if (isCompany && said.kind === 'person') wrong('kind', 'related.error.company');
  if (said.birthDate !== null && said.kind !== 'person') wrong('birthDate', 'related.error.born');
  else if (said.birthDate !== null && !isPartialDay(said.birthDate)) {
    wrong('birthDate', 'related.error.birth_date');
  }
  if (said.endedOn !== null && said.endedOn > today) wrong('endedOn', 'related.error.ended_ahead');
  if (said.behindId === null) return errors;
  const behind = others.find((each) => each.id === said.behindId);
  if (!isCompany) wrong('behindId', 'related.error.behind_company');
  else if (!behind || behind.relation.endsWith('company')) wrong('behindId', 'field.unknown_reference');
  return errors;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as lists and passports give it. */
export function isPartialDay(text: string): boolean {
  if (!/^(1[89]|20)\d\d(-\d\d){0,2}$/.test(text)) return false;
  return isDay(`${text}-01-01`.slice(0, 10));
}
