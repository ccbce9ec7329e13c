import { In } from 'typeorm';
import type { Change } from '../database/change';
import { EngagementCountry } from './engagement-country.entity';
import { EngagementOffice } from './engagement-office.entity';
import { EngagementPartner } from './engagement-partner.entity';
import { Engagement } from './engagement.entity';
import type { EngagementInput } from './engagement.input';
import type { EngagementState, ReportedDueDiligence } from './engagements.vocabulary';

/** A new engagement; what is left out is empty, and its state a draft. */
export interface NewEngagement extends EngagementInput {
  state?: EngagementState;
  /** The day it was agreed; a partnership needs a clearance of each partner on this day. */
  agreedOn?: string | null;
  /** Found already running without clearance: entered and marked. */
  withoutClearance?: boolean;
  /** Why it is entered without clearance. */
  reason?: string | null;
  questionnaire?: string | null;
  reportedDueDiligence?: ReportedDueDiligence | null;
  sourceRef?: string | null;
  illustrative?: boolean;
}

/** Ids a statement names at once: below SQLite's number of parameters. */
const AT_ONCE = 10_000;

/** Adds one engagement, with its audit line. */
export async function addEngagement(change: Change, values: NewEngagement): Promise<Engagement> {
  const [id] = await write(change, [values]);
  const engagement = await change.manager.findOneByOrFail(Engagement, { id });
  change.record({
    verb: 'engagement.create',
    subject: 'engagement',
    subjectId: engagement.id,
    detail: { number: engagement.number, ...values },
  });
  return engagement;
}

/** Adds many engagements, with one audit line for all; answers their ids in the order given. */
export async function addEngagements(change: Change, many: readonly NewEngagement[]): Promise<number[]> {
  const ids = await write(change, many);
  change.record({
    verb: 'engagement.create_many',
    subject: 'engagement',
    subjectId: null,
    detail: { count: ids.length, first: ids[0] ?? null, last: ids.at(-1) ?? null },
  });
  return ids;
}

/** Every row goes in as a draft with its partners, then takes its state: so that the gate sees them. */
async function write(change: Change, many: readonly NewEngagement[]): Promise<number[]> {
  const ids = await change.reserveIds(Engagement, many.length);
  const rows = many.map((values, index) => ({ id: ids[index] ?? 0, values }));
  await change.insertMany(
    Engagement,
    rows.map(({ id, values }) => engagementRow(change, id, values)),
  );
  await change.insertMany(
    EngagementPartner,
    rows.flatMap(({ id, values }) => partnerRows(id, values.partnerIds)),
  );
  await change.insertMany(
    EngagementOffice,
    rows.flatMap(({ id, values }) => officeRows(id, values.otherOfficeIds)),
  );
  await change.insertMany(
    EngagementCountry,
    rows.flatMap(({ id, values }) => countryRows(id, values.countryCodes)),
  );
  await setStates(change, rows);
  return ids;
}

async function setStates(
  change: Change,
  rows: readonly { id: number; values: NewEngagement }[],
): Promise<void> {
  const byState = new Map<EngagementState, number[]>();
  for (const { id, values } of rows) {
    const state = values.state ?? 'draft';
    const known = byState.get(state);
    if (known) known.push(id);
    else byState.set(state, [id]);
  }
  byState.delete('draft');
  for (const [state, ids] of byState) {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      await change.set(Engagement, { id: In(ids.slice(start, start + AT_ONCE)) }, { state });
    }
  }
}

function engagementRow(change: Change, id: number, values: NewEngagement): Omit<Engagement, 'version'> {
  const { title, kind, typeId, theme, purpose, startsOn, endsOn, agreement, officeId, workshop } = values;
  return {
    id,
    number: `E-${String(id).padStart(6, '0')}`,
    title, kind, typeId, theme, purpose, startsOn, endsOn, agreement, officeId, workshop,
    agreedOn: values.agreedOn ?? null,
    committedOn: null,
    state: 'draft',
    withoutClearance: values.withoutClearance ?? false,
    overrideBy: null,
    overrideReason: values.reason ?? null,
    runningSince: null,
    runningAcceptedBy: null,
    questionnaire: values.questionnaire ?? null,
    reportedDueDiligence: values.reportedDueDiligence ?? null,
    sourceRef: values.sourceRef ?? null,
    illustrative: values.illustrative ?? false,
    createdBy: change.actor.id,
    createdAt: change.clock.now(),
  }; // prettier-ignore
}

/** The first is the lead partner. */
function partnerRows(engagementId: number, ids: readonly number[]): Omit<EngagementPartner, 'id'>[] {
  return distinct(ids).map((partnerId, index) => ({
    engagementId,
    partnerId,
    lead: index === 0,
    since: null,
  }));
}

export function officeRows(engagementId: number, ids: readonly number[]): Omit<EngagementOffice, 'id'>[] {
  return distinct(ids).map((officeId) => ({ engagementId, officeId }));
}

function countryRows(engagementId: number, codes: readonly string[]): Omit<EngagementCountry, 'id'>[] {
  return distinct(codes).map((countryCode) => ({ engagementId, countryCode, since: null }));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
