import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { randomBytes } from 'node:crypto';
import { ApiToken } from '../../src/accounts/api-token.entity';
import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { hashOf } from '../../src/access/hash-of';
import { User } from '../../src/accounts/user.entity';
import { createApp } from '../../src/app.setup';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import type { Change } from '../../src/database/change';
import { Database } from '../../src/database/database';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { productActor } from '../../src/kernel/actor';
import { Office } from '../../src/offices/office.entity';
import { ExchangeRate } from '../../src/contributions/exchange-rate.entity';
import { firstStart } from '../../src/operations/first-start';
import { emptyConfig } from '../support/database';
import { StoryClock } from './clock';
import { Judge } from './judge';
import { CAST, PLAYERS, type Offices, type Player, type PlayerKey } from './players';

/** What the product answered. */
export interface Answer {
  status: number;
  body: unknown;
}

/** A running product with its cast, a clock that the story moves, and a judge inside every change. */
export interface World {
  clock: StoryClock;
  judge: Judge;
  offices: Offices;
  typeIds: number[];
  players: Record<PlayerKey, Player>;
  work: UnitOfWork;
  ask(player: PlayerKey, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
  rows<T>(sql: string): Promise<T[]>;
  close(): Promise<void>;
} // prettier-ignore

export async function openWorld(): Promise<World> {
  const clock = new StoryClock();
  const app = await createApp(await emptyConfig(), { clock });
  await app.init();
  const database = app.get(Database);
  const work = app.get(UnitOfWork);
  await firstStart(database, work);
  const { offices, players } = await work.run(productActor('test'), async (change) => {
    const offices = await addOffices(change);
    const rate = { currency: 'EUR', unitsPerUsd: '0.9', source: 'test' };
    for (const fromDay of ['2017-05-01', '2017-06-01', '2017-07-01'])
      await change.insert(ExchangeRate, { ...rate, fromDay });
    change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
    return { offices, players: await addPlayers(change, offices) };
  });
  const types = await database.read.find(PartnershipType, { order: { id: 'ASC' } });
  const url = await listening(app);
  const judge = new Judge(offices, Object.values(players));
  judge.watch(work);
  return {
    ...{ clock, judge, offices, players, work, typeIds: types.slice(0, 3).map(({ id }) => id) },
    ask: (player, method, path, body) => ask(`${url}${path}`, players[player].token, method, body),
    rows: <T>(sql: string): Promise<T[]> => database.read.query(sql),
    close: () => app.close(),
  };
}

async function ask(url: string, token: string, method: string, body: unknown): Promise<Answer> {
  const isFile = typeof body === 'string';
  const answer = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': isFile ? 'text/csv' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (answer.status >= 500 || answer.status === 429)
    throw new Error(`${method} ${url} answered ${answer.status}: ${text}\n${JSON.stringify(body)}`);
  return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

async function listening(app: NestExpressApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  // On a busy machine a connection is not to be closed just as it is used again.
  app.getHttpServer().keepAliveTimeout = 600_000;
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1`;
}

async function addOffices(change: Change): Promise<Offices> {
  const add = async (code: string, kind: Office['kind'], parentId: number | null, countryCode: string | null) =>
    (await change.insert(Office, { code, name: `Office ${code}`, kind, parentId, countryCode, active: true, illustrative: false })).id; // prettier-ignore
  const region = await add('ZR', 'regional', null, null);
  return {
    region,
    home: await add('ZH', 'country', region, 'SN'),
    away: await add('ZA', 'country', region, 'ML'),
    friends: await add('ZF', 'affiliate', null, 'US'),
  };
}

async function addPlayers(change: Change, offices: Offices): Promise<Record<PlayerKey, Player>> {
  const players: Partial<Record<PlayerKey, Player>> = {};
  for (const key of PLAYERS) {
    const { id } = await change.insert(User, {
      ...{ email: `${key}@example.org`, name: `Player ${key}`, locale: 'en', passwordHash: null, active: true },
      ...{ sessionsSince: '1970-01-01T00:00:00.000Z' },
      createdAt: change.clock.now(),
    }); // prettier-ignore
    for (const { role, at } of CAST[key])
      await change.insert(RoleAssignment, {
        ...{ userId: id, role, officeId: at === null ? null : offices[at] },
        ...{ fromDay: '2010-01-01', toDay: null, capacity: null, inChargeForId: null },
      });
    const token = randomBytes(24).toString('base64url');
    const dates = { expiresAt: '2999-01-01T00:00:00.000Z', lastUsedAt: '2999-01-01T00:00:00.000Z' };
    await change.insert(ApiToken, {
      ...{ userId: id, name: key, hash: hashOf(token), scope: 'write', ...dates },
      ...{ revokedAt: null, createdAt: change.clock.now() },
    });
    players[key] = { key, id, held: CAST[key], token };
  }
  return players as Record<PlayerKey, Player>;
}
