import { In } from 'typeorm';
import type { Change } from '../database/change';
import { officesWith, type Actor } from '../kernel/actor';
import { Forbidden, Invalid, Refused, Stale, type FieldError } from '../kernel/errors';
import { reason } from '../kernel/verdict';
import { Country } from '../offices/country.entity';
import { Office } from '../offices/office.entity';
import { refuseMerged } from '../partners/merged';
import { Partner } from '../partners/partner.entity';
import { concernedBy, newIn, type NewCommitment, type Terms } from './commitment';
import { engagementErrors, gateReasons } from './engagement';
import { partnersAtHand } from './engagement-parts';
import { Engagement } from './engagement.entity';
import type { EngagementInput } from './engagement.input';
import { isRetired } from './partnership-type';
import { PartnershipType } from './partnership-type.entity';

/** The offices whose engagements the person may enter and change. */
export function ownOffices(actor: Actor): 'all' | number[] {
  return officesWith(actor, 'focal_point', 'chief', 'analyst');
}

export function mayWriteAt(actor: Actor, officeId: number): boolean {
  const own = ownOffices(actor);
  return own === 'all' || own.includes(officeId);
}

/** @throws Forbidden when the engagement's office is not one of the person's own */
export function checkOffice(actor: Actor, officeId: number): void {
  if (!mayWriteAt(actor, officeId)) throw new Forbidden([reason('engagements.refused.other_office')]);
}

/** What is agreed is what was read. @throws Stale */
export async function checkVersion({ manager }: Change, id: number, version?: number): Promise<void> {
  if (version === undefined || !(await manager.existsBy(Engagement, { id }))) return;
  if (!(await manager.existsBy(Engagement, { id, version }))) throw new Stale();
}

/** Values in themselves, and that all they name is there. @throws Invalid */
export async function checkValues(
  change: Change,
  input: EngagementInput,
  known: Engagement | null,
): Promise<void> {
  const errors = engagementErrors(input);
  const type = await change.manager.findOneBy(PartnershipType, { id: input.typeId });
  if (!type) errors.push(unknown('typeId'));
  else if (isRetired(type, change.clock.today()) && type.id !== known?.typeId) {
    errors.push({ field: 'typeId', reason: reason('engagements.error.type_retired') });
  }
  const { manager } = change;
  const offices = await manager.countBy(Office, { id: In(input.otherOfficeIds) });
  if (offices !== new Set(input.otherOfficeIds).size) errors.push(unknown('otherOfficeIds'));
  if (!(await manager.existsBy(Office, { id: input.officeId }))) errors.push(unknown('officeId'));
  const countries = await manager.countBy(Country, { code: In(input.countryCodes) });
  if (countries !== new Set(input.countryCodes).size) errors.push(unknown('countryCodes'));
  const partners = await manager.countBy(Partner, { id: In(input.partnerIds) });
  if (partners !== new Set(input.partnerIds).size) errors.push(unknown('partnerIds'));
  if (errors.length > 0) throw new Invalid(errors);
  await refuseMerged(manager, input.partnerIds);
}

/**
 * What a change of an engagement that is agreed or runs commits to anew meets the gate on the day it is
 * made, also where the engagement itself was let through without clearance. Answers what is new; null for
 * one that was not agreed yet.
 * @throws Refused
 */
export async function checkGate(
  change: Change,
  known: Engagement,
  before: Terms,
  input: EngagementInput,
): Promise<NewCommitment | null> {
  if (!['agreed', 'active', 'suspended'].includes(known.state)) return null;
  const added = newIn(before, input);
  const asked = await partnersAtHand(change.manager, concernedBy(added, input), change.actor);
  const reasons = asked.length === 0 ? [] : gateReasons(input, asked, change.clock.today());
  if (reasons.length > 0) throw new Refused(reasons);
  return added;
}

function unknown(field: string): FieldError {
  return { field, reason: reason('field.unknown_reference') };
}
