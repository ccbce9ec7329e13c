import { In, type EntityManager } from 'typeorm';
import { User } from '../../accounts/user.entity';
import type { Actor, Locale } from '../../kernel/actor';
import type { Difference } from '../../partners/identity/identity';
import type { IdentityChange } from '../../partners/identity/identity-change.entity';
import { sectorName } from '../../partners/sector-name';
import { partnersSeen } from '../../partners/seen-partners';
import { countryName, formatInstant } from '../../texts/format';
import { translate } from '../../texts/translator';
import { numbersIn } from './unseen-parents';

/** One difference in words, both sides. */
export interface DifferenceShown {
  field: string;
  before: string;
  after: string;
}

type Names = ReadonlyMap<number, { name: string }>;

/** Changes one by one, with who made them and when. */
export async function differencesShown(
  manager: EntityManager,
  actor: Actor,
  changes: readonly IdentityChange[],
): Promise<(DifferenceShown & { at: string; by: string })[]> {
  if (changes.length === 0) return [];
  const ids = changes.map(({ changedBy }) => changedBy ?? 0);
  const users = await manager.find(User, { where: { id: In(ids) }, select: { id: true, name: true } });
  const all = changes.flatMap((each) => each.differences);
  const names = await groupsIn(manager, actor, all);
  return changes.flatMap(({ changedAt, changedBy, differences }) =>
    differences.map((each) => ({
      ...shown(actor.locale, names)(each),
      at: formatInstant(actor.locale, changedAt),
      by: users.find(({ id }) => id === changedBy)?.name ?? '',
    })),
  );
}

/** The differences of one question, side by side. */
export async function sideBySide(
  manager: EntityManager,
  actor: Actor,
  found: readonly Difference[],
): Promise<DifferenceShown[]> {
  return found.map(shown(actor.locale, await groupsIn(manager, actor, found)));
}

/** Groups by name, as far as this person may see them. */
async function groupsIn(manager: EntityManager, actor: Actor, found: readonly Difference[]): Promise<Names> {
  return partnersSeen(manager, actor, numbersIn(found));
}

const shown =
  (locale: Locale, names: Names) =>
  ({ field, before, after }: Difference): DifferenceShown => ({
    field: translate(locale, `identity.field.${field}`),
    before: before.map((each) => worded(locale, names, field, each)).join('; '),
    after: after.map((each) => worded(locale, names, field, each)).join('; '),
  });

function worded(locale: Locale, names: Names, field: Difference['field'], value: string): string {
  if (field === 'kind') return translate(locale, `partners.kind.${value}`);
  if (field === 'countryCode') return countryName(locale, value);
  if (field === 'sector') return `${value} · ${sectorName(locale, value)}`;
  if (field === 'parent') return names.get(Number(value))?.name ?? translate(locale, 'groups.hidden');
  if (field !== 'identifiers') return value;
  const [scheme = '', ...number] = value.split(' ');
  return `${translate(locale, `identifier.${scheme}`)} ${number.join(' ')}`;
}
