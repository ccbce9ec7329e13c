import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Query } from '../matching/entry';
import { Partner } from '../partners/partner.entity';
import { among } from './among';
import type { ScreeningMatch } from './engine-index';
import { isPast } from './past';
import type { PartyMatch } from './hit-changes';
import type { Found, HitsWritten, ScreenedPartner, ScreeningTask } from './found';
import { HitListeners } from './hit-listeners';
import { writeChecks } from './screening-checks';
import { ScreeningEngine } from './screening-engine.service';
import type { ScreeningHit } from './screening-hit.entity';
import { subjectHash, type Subject } from './subject';
import { subjectsOf } from './subjects';
import { writeHits } from './write-hits';

/** Matches of a subject and list that are looked at; hits that are known are found again among them. */
const TOP = 100;

/** Screens partners in two steps: matching takes time and holds nobody up, writing is one change. */
@Injectable()
export class PartnerScreening {
  constructor(
    private readonly database: Database,
    private readonly engine: ScreeningEngine,
    private readonly listeners: HitListeners,
  ) {}

  /** Those who are to be screened for each partner, as the register has them now. */
  async read(partnerIds: readonly number[]): Promise<ScreenedPartner[]> {
    return screenedPartners(this.database.read, partnerIds);
  }

  async find(partners: readonly ScreenedPartner[], task: ScreeningTask): Promise<Found> {
    const asked = partners.flatMap((each) =>
      each.subjects.flatMap((subject) => subject.names.map((name) => ({ each, subject, name }))),
    );
    const { settings, only } = task;
    const options = { top: TOP, settings, only, fresh: true };
    const queries = asked.map(({ subject, name }) => queryOf(subject, name));
    const { versions, found } = await this.engine.search(queries, options);
    const matches = new Map(partners.map((each) => [each.partner.id, new Map<string, PartyMatch>()]));
    asked.forEach(({ each, subject, name }, at) => {
      const known = matches.get(each.partner.id);
      for (const match of found[at] ?? [])
        if (known && !isPast(match, task.today)) keepBest(known, match, subject, name, each);
    });
    return {
      task,
      versions,
      partners: partners.map((each) => ({
        ...each,
        matches: [...(matches.get(each.partner.id)?.values() ?? [])],
      })),
    };
  }

  /** Writes what was found and that it was looked for, and tells who listens. The caller records it. */
  async write(change: Change, found: Found): Promise<HitsWritten> {
    const written = await writeHits(change, found);
    if (!found.task.only) await writeChecks(change, found);
    const { opened, reopened, refreshed, ended } = written;
    await this.listeners.changed(change, [...opened, ...reopened, ...refreshed, ...ended]);
    return written;
  }
}

/** What the audit trail says of a batch. */
export function detailOf({ partners }: Found, written: HitsWritten): Record<string, unknown> {
  const ids = (hits: readonly ScreeningHit[]): number[] => hits.map(({ id }) => id);
  const { opened, reopened, refreshed, ended } = written;
  return {
    partners: partners.length,
    ...{ opened: ids(opened), reopened: ids(reopened), refreshed: ids(refreshed), ended: ids(ended) },
  };
}

/** The version is read first: what is changed in between asks for another look. */
async function screenedPartners(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<ScreenedPartner[]> {
  if (partnerIds.length === 0) return [];
  const rows = await manager.find(Partner, {
    select: { id: true, version: true, name: true, leadOfficeId: true, illustrative: true },
    where: { id: among(partnerIds) },
    order: { id: 'ASC' },
  });
  const subjects = await subjectsOf(manager, partnerIds);
  const asked = new Set(partnerIds);
  const found = rows.filter(({ id }) => asked.has(id));
  return found.map((partner) => {
    const own = subjects.get(partner.id) ?? [];
    const hashes = new Map(own.map((subject) => [subject.party, subjectHash(subject)]));
    const subjectsHash = createHash('sha256')
      .update([...hashes.values()].join(''))
      .digest('hex');
    return { partner, subjects: own, hashes, subjectsHash };
  });
}

function queryOf({ kind, countryCode, birthDate, identifiers }: Subject, name: string): Query {
  return {
    name,
    identifiers,
    ...(kind === null ? {} : { kind }),
    ...(countryCode === null ? {} : { country: countryCode }),
    ...(birthDate === null ? {} : { birthDate }),
  };
}

function keepBest(
  known: Map<string, PartyMatch>,
  match: ScreeningMatch,
  subject: Subject,
  subjectName: string,
  { hashes }: ScreenedPartner,
): void {
  const { party, relation } = subject;
  const key = `${party} ${match.listId} ${match.entryId}`;
  if (match.score <= (known.get(key)?.score ?? -1)) return;
  known.set(key, { ...match, party, relation, subjectName, subjectHash: hashes.get(party) ?? '' });
}
