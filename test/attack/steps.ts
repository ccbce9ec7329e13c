import type { Row } from './copy';
import type { Answer } from './visitor';
import { done, must, type World } from './world';

/** The office's focal point, chief and where they work; the demo has them at one office. */
export const FOCAL = 'focal-point';
export const CHIEF = 'chief';
export const ANALYST = 'analyst';

/** What is said of a partnership of the office with these partners. */
export function engagementBody(world: World, partnerIds: number[], over: object = {}): object {
  return {
    title: `Doors ${partnerIds.join('-')} ${Date.now() % 1_000_000}`,
    kind: 'partnership',
    typeId: world.one('SELECT id FROM partnership_type WHERE retired_on IS NULL ORDER BY id DESC').id,
    purpose: 'Joint work on vocational training of returnees.',
    startsOn: world.today,
    endsOn: null,
    agreement: 'memorandum',
    officeId: world.officeOf(FOCAL),
    otherOfficeIds: [],
    countryCodes: ['SN'],
    partnerIds,
    ...over,
  };
}

/** Drafts a partnership and sends it to the chief. */
export async function inReview(world: World, ...partnerIds: number[]): Promise<number> {
  const body = engagementBody(world, partnerIds);
  const { id } = done(
    await world.as(FOCAL).post('/api/v1/engagements', body),
    'drafting a partnership',
  ).json();
  done(await move(world, FOCAL, id, 'submit'), 'sending it to the chief');
  return id as number;
}

export function move(
  world: World,
  key: string,
  id: number,
  name: string,
  note: string | null = null,
): Promise<Answer> {
  return world.as(key).post(`/api/v1/engagements/${id}/moves`, { move: name, note });
}

export function stateOf(world: World, id: number): string {
  return String(world.one('SELECT state FROM engagement WHERE id = ?', id).state);
}

export function caseState(world: World, id: unknown): string {
  return String(world.one('SELECT state FROM due_diligence_case WHERE id = ?', id).state);
}

/** Whether the chief's approval lets a new partnership with this partner be agreed. */
export async function passes(world: World, partnerId: number): Promise<boolean> {
  const id = await inReview(world, partnerId);
  await move(world, CHIEF, id, 'approve');
  return ['agreed', 'active'].includes(stateOf(world, id));
}

/** A partner as the form would send it, from its row, with what is changed. */
export function partnerBody(row: Row, over: object = {}): object {
  return {
    ...{ name: row.name, kind: row.kind, size: row.size, countryCode: row.country_code, sector: row.sector },
    ...{ parent: row.parent_id === null ? null : `#${row.parent_id}`, listing: row.listing },
    ...{
      listingUntil: row.listing_until,
      leadOfficeId: row.lead_office_id,
      website: row.website,
      note: row.note,
    },
    ...{ aliases: [], lei: null, registerNumber: null, duns: null, vat: null, confirmedNew: true },
    ...over,
  };
}

export function changePartner(world: World, key: string, id: number, over: object): Promise<Answer> {
  const row = world.one('SELECT * FROM partner WHERE id = ?', id);
  const headers = { 'if-match': `"${row.version}"` };
  return world.as(key).put(`/api/v1/partners/${id}`, partnerBody(row, over), headers);
}

/** Adds a company of the office. */
export async function addPartner(world: World, name: string, over: object = {}): Promise<number> {
  const body = {
    ...{ name, kind: 'company', size: 'large', countryCode: 'SN', sector: '62', listing: 'internal' },
    ...{ leadOfficeId: world.officeOf(FOCAL), confirmedNew: true, ...over },
  };
  return done(await world.as(FOCAL).post('/api/v1/partners', body), 'adding a partner').json().id as number;
}

/** What is said of a gift to the office. */
export function giftBody(world: World, over: object): object {
  return {
    ...{
      partnerId: null,
      publicLabel: null,
      officeId: world.officeOf(FOCAL),
      engagementId: null,
      typeId: null,
    },
    ...{
      form: 'cash',
      description: null,
      valuation: null,
      currency: 'USD',
      amount: '100.00',
      unitsPerUsd: null,
    },
    ...{ rateDay: null, receivedOn: world.today, earmarking: 'unearmarked', toBeAllocated: false },
    ...{ channel: 'other', bookedAs: 'private_sector', ...over },
  };
}

/** Records a gift and confirms it with the same hand; answers its state, or `refused` when it was not taken. */
export async function recordAndConfirm(world: World, key: string, over: object): Promise<string> {
  const visitor = world.as(key);
  const recorded = await visitor.post('/api/v1/contributions', giftBody(world, over));
  if (recorded.status >= 500) return `failed with ${recorded.status}`;
  if (recorded.status >= 400) return 'refused';
  const { id } = recorded.json();
  await visitor.post(`/api/v1/contributions/${id}/moves`, { move: 'confirm', note: null });
  return String(world.one('SELECT state FROM contribution WHERE id = ?', id).state);
}

/** Hands in a file and applies it; answers what the two steps were answered with. */
export async function importFile(
  world: World,
  key: string,
  kind: string,
  lines: string[],
): Promise<Answer[]> {
  const checked = await world.as(key).upload(kind, lines.join('\n'));
  if (checked.status >= 400) return [checked];
  const { id, unknownColumns: unknown } = checked.json();
  must(
    unknown === undefined || unknown.length === 0,
    `the file has headers nothing is read from: ${String(unknown)}`,
  );
  return [checked, await world.as(key).post(`/api/v1/imports/${id}/moves`, { move: 'apply' })];
}
