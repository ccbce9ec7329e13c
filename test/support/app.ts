import { randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { createApp } from '../../src/app.setup';
import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { User } from '../../src/accounts/user.entity';
import { hashPassword } from '../../src/accounts/password';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { Database } from '../../src/database/database';
import { productActor, type Role } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import type { Config } from '../../src/config/config';
import { dropDatabase, migratedConfig, needNotLast } from './database';

export const PASSWORD = randomBytes(12).toString('base64url');

export interface TestApp {
  app: NestExpressApplication;
  database: Database;
  work: UnitOfWork;
  config: Config;
  /** Makes a person with one role, at an office or everywhere, and signs them in. */
  signIn(role: Role, officeId?: number | null): Promise<SignedIn>;
  anonymous(): TestAgent;
  close: () => Promise<void>;
}

export interface SignedIn {
  agent: TestAgent;
  userId: number;
  csrf: string;
}

/** The whole application on an empty database of its own. */
export async function openTestApp(now = '2017-06-15T12:00:00.000Z'): Promise<TestApp> {
  const config = await migratedConfig();
  const app = await createApp(config, { clock: clockAt(now) });
  await needNotLast(app.get(Database));
  await app.init();
  const work = app.get(UnitOfWork);
  return {
    app,
    work,
    config,
    database: app.get(Database),
    anonymous: () => request.agent(app.getHttpServer()),
    signIn: async (role, officeId = null) => signIn(app, await addUser(work, role, officeId)),
    close: async () => {
      await app.close();
      await dropDatabase(config);
    },
  };
}

let passwordHash: Promise<string> | undefined;

async function addUser(work: UnitOfWork, role: Role, officeId: number | null): Promise<User> {
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;
  return work.run(productActor('test'), async (change) => {
    const user = await change.insert(User, {
      email: `${role}-${randomBytes(4).toString('hex')}@example.org`,
      name: `Test ${role}`,
      locale: 'en',
      passwordHash: hash,
      active: true,
      sessionsSince: '1970-01-01T00:00:00.000Z',
      createdAt: change.clock.now(),
    });
    await change.insert(RoleAssignment, {
      userId: user.id, role, officeId, fromDay: '2010-01-01', toDay: null, capacity: null, inChargeForId: null,
    }); // prettier-ignore
    change.record({ verb: 'user.add', subject: 'user', subjectId: user.id });
    return user;
  });
}

async function signIn(app: NestExpressApplication, user: User): Promise<SignedIn> {
  const agent = request.agent(app.getHttpServer());
  await agent.post('/sign-in').type('form').send({ email: user.email, password: PASSWORD }).expect(303);
  const account = await agent.get('/account').expect(200);
  return { agent, userId: user.id, csrf: csrfOf(account.text) };
}

/** The token a page carries for its forms. */
export function csrfOf(html: string): string {
  const found = /name="_csrf" value="([^"]+)"/.exec(html)?.[1];
  if (!found) throw new Error('the page carries no form token');
  return found;
}
