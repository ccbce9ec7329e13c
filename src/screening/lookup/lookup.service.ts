import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { contains } from '../../database/search';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import { later, type Instant } from '../../kernel/clock';
import { Invalid, TooMany } from '../../kernel/errors';
import type { Reason } from '../../kernel/verdict';
import { isPartialDay } from '../../partners/related-party';
import type { Listed, ListRequest, ListRules } from '../../web/list';
import { activeSettings } from '../active';
import { ScreeningEngine, type ScreeningMatch } from '../screening-engine.service';
import { endedReasons } from '../past';
import { ScreeningEntry } from '../screening-entry.entity';
import { ScreeningList } from '../screening-list.entity';
import { ScreeningLookup } from '../screening-lookup.entity';
import type { VersionStamp } from '../screening-run.entity';
import { birthYears, likelihoodOf, lookupSettings, type Likelihood } from './lookup';
import type { LookupInput } from './lookup.input';

/** One answer: who is listed where and why it came up; nothing that is of no use for telling them apart. */
export interface LookupAnswer {
  list: string;
  matchedName: string;
  likelihood: Likelihood;
  /** 0 to 1. */
  score: number;
  why: Reason | null;
  /** That the measure is past its end. */
  ended: Reason | null;
  kind: ScreeningMatch['entryKind'];
  program: string;
  birthYears: string[];
}

export interface LookupFound {
  answers: LookupAnswer[];
  /** What was searched, with its title. */
  versions: (VersionStamp & { title: string })[];
}

/** A line of the log. */
export interface LookupRow {
  lookup: ScreeningLookup;
  person: string;
}

const MOST = 5;
/** Names asked for one by one: lists are not to be read out of the product through its search (own). */
const ASKED_AT_MOST = 100;
const ASKED_WITHIN = 15 * 60_000;

export const LOOKUP_LIST: ListRules = {
  sorts: ['asked', 'best'],
  filters: ['found'],
  usual: { sort: 'asked', direction: 'desc' },
};

/** “Is this name on a list?”, for every office; who asked for what is kept. */
@Injectable()
export class LookupService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly engine: ScreeningEngine,
  ) {}

  /** @throws Invalid · TooMany when the person asked very often, through whichever process, page or token */
  async search(actor: Actor, input: LookupInput): Promise<LookupFound> {
    if (input.birthDate !== null && !isPartialDay(input.birthDate)) {
      throw Invalid.field('birthDate', 'related.error.birth_date');
    }
    await refuseTooMany(this.database.read, actor, this.work.clock.now());
    const settings = await activeSettings(this.database.read);
    const query = {
      name: input.name,
      ...(input.kind === null ? {} : { kind: input.kind }),
      ...(input.countryCode === null ? {} : { country: input.countryCode.toUpperCase() }),
      ...(input.birthDate === null ? {} : { birthDate: input.birthDate }),
    };
    const options = { top: MOST, settings: lookupSettings(settings) };
    const { found, versions } = await this.engine.search([query], options);
    const best = [...(found[0] ?? [])].sort((a, b) => b.score - a.score).slice(0, MOST);
    const lists = await this.database.read.find(ScreeningList);
    const title = (code: string): string => lists.find((each) => each.code === code)?.title ?? code;
    const data = await this.entriesOf(best);
    const answers = best.map((match): LookupAnswer => {
      const entry = data.find((each) => each.listId === match.listId && each.entryId === match.entryId)?.data;
      return {
        ...{ list: title(match.list), matchedName: match.matchedName, score: match.score },
        likelihood: likelihoodOf(settings, match, input.kind),
        why: match.reasons[0] ?? null,
        ended: endedReasons(match, this.work.clock.today())[0] ?? null,
        kind: match.entryKind,
        program: entry?.program ?? '',
        birthYears: birthYears(entry?.birthDates ?? []),
      };
    });
    await this.log(actor, input, { versions, scores: best.map(({ score }) => score) });
    return { answers, versions: versions.map((each) => ({ ...each, title: title(each.list) })) };
  }

  async list(request: ListRequest): Promise<Listed<LookupRow>> {
    const query = this.matching(request);
    const total = await query.getCount();
    const lookups = await query
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getMany();
    return { rows: await this.withNames(lookups), total };
  }

  async all(request: ListRequest): Promise<LookupRow[]> {
    return this.withNames(await this.matching(request).getMany());
  }

  private entriesOf(matches: readonly ScreeningMatch[]): Promise<ScreeningEntry[]> {
    if (matches.length === 0) return Promise.resolve([]);
    return this.database.read.findBy(ScreeningEntry, {
      listId: In(matches.map(({ listId }) => listId)),
      entryId: In(matches.map(({ entryId }) => entryId)),
      lastVersion: IsNull(),
    });
  }

  private async log(
    actor: Actor,
    input: LookupInput,
    { versions, scores }: { versions: VersionStamp[]; scores: readonly number[] },
  ): Promise<void> {
    const { name, kind, countryCode, birthDate, purpose } = input;
    await this.work.run(actor, async (change) => {
      await refuseTooMany(change.manager, actor, change.clock.now());
      const lookup = await change.insert(ScreeningLookup, {
        ...{ userId: actor.id, name, kind, birthDate, purpose, versions, shown: scores.length },
        countryCode: countryCode?.toUpperCase() ?? null,
        best: scores[0] === undefined ? null : Math.round(scores[0] * 1000),
        askedAt: change.clock.now(),
      });
      const detail = { name, purpose, shown: scores.length, versions };
      change.record({ verb: 'screening.look_up', subject: 'screening_lookup', subjectId: lookup.id, detail });
    });
  }

  private matching({ q, filters, sort, direction }: ListRequest) {
    const query = this.database.read.createQueryBuilder(ScreeningLookup, 'lookup').where('1 = 1');
    if (q) {
      query.andWhere(
        `(${contains('lookup.name')} OR lookup.userId IN
          (SELECT person.id FROM ${this.userTable()} person WHERE ${contains('person.name')}))`,
        contains.value(q),
      );
    }
    if (filters.found === 'yes') query.andWhere('lookup.shown > 0');
    if (filters.found === 'no') query.andWhere('lookup.shown = 0');
    const column = sort === 'best' ? 'coalesce(lookup.best, 0)' : 'lookup.askedAt';
    return query.orderBy(column, direction === 'asc' ? 'ASC' : 'DESC').addOrderBy('lookup.id', 'DESC');
  }

  private userTable(): string {
    const { driver } = this.database.read.dataSource;
    return driver.escape(this.database.read.dataSource.getMetadata(User).tableName);
  }

  private async withNames(lookups: readonly ScreeningLookup[]): Promise<LookupRow[]> {
    const ids = [...new Set(lookups.map(({ userId }) => userId).filter((id) => id !== null))];
    const users: User[] = [];
    for (let start = 0; start < ids.length; start += 5_000) {
      users.push(...(await this.database.read.findBy(User, { id: In(ids.slice(start, start + 5_000)) })));
    }
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return lookups.map((lookup) => ({ lookup, person: names.get(lookup.userId ?? 0) ?? 'Accord' }));
  }
}

/** Counted by what is kept of each question; looked at again in the change that keeps one, where none slips by. */
async function refuseTooMany(manager: EntityManager, { id }: Actor, now: Instant): Promise<void> {
  if (id === null) return;
  const since = later(now, -ASKED_WITHIN);
  const asked = await manager.countBy(ScreeningLookup, { userId: id, askedAt: MoreThan(since) });
  if (asked >= ASKED_AT_MOST) throw new TooMany();
}
