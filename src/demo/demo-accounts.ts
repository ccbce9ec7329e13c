import type { INestApplicationContext } from '@nestjs/common';
import { AccountService } from '../accounts/account.service';
import { ActorsService } from '../accounts/actors.service';
import { AssignmentsService } from '../accounts/assignments.service';
import { makePassword } from '../accounts/password';
import { TokensService } from '../accounts/tokens.service';
import { UsersService } from '../accounts/users.service';
import { Database } from '../database/database';
import { productActor, type Actor, type Locale, type Role } from '../kernel/actor';
import { Office } from '../offices/office.entity';

/** A person of the demo, with the means to come in. */
export interface DemoAccount {
  key: string;
  name: string;
  email: string;
  password: string;
  role: Role;
  /** Code of the office, or null for the whole organization. */
  office: string | null;
  /** Bearer token of the JSON interface, good for a month. */
  token: string;
}

interface Person {
  key: string;
  name: string;
  role: Role;
  office: string | null;
  capacity?: string;
  locale?: Locale;
}

/** One person a role, a second analyst and administrator to confirm, and a whole committee (evaluation 4.2.2); all invented. */
const PERSONS: readonly Person[] = [
  { key: 'focal-point', name: 'Awa Demonstration', role: 'focal_point', office: 'SN', locale: 'fr' },
  { key: 'chief', name: 'Bruno Demonstration', role: 'chief', office: 'SN', locale: 'fr' },
  { key: 'regional-director', name: 'Chantal Demonstration', role: 'regional_director', office: 'RO-DAKAR' },
  { key: 'deputy-director-general', name: 'Dalia Demonstration', role: 'committee_member', office: null, capacity: 'deputy_director_general' },
  { key: 'legal', name: 'Emil Demonstration', role: 'committee_member', office: null, capacity: 'legal_affairs' },
  { key: 'resource-management', name: 'Farah Demonstration', role: 'committee_member', office: null, capacity: 'resource_management' },
  { key: 'partnerships', name: 'Goran Demonstration', role: 'committee_member', office: null, capacity: 'cooperation_partnerships' },
  { key: 'department', name: 'Hana Demonstration', role: 'committee_member', office: null, capacity: 'other_department' },
  { key: 'director-general', name: 'Ilse Demonstration', role: 'director_general', office: null },
  { key: 'analyst', name: 'Joao Demonstration', role: 'analyst', office: null },
  { key: 'analyst-2', name: 'Noor Demonstration', role: 'analyst', office: null },
  { key: 'affiliate', name: 'Kim Demonstration', role: 'affiliate', office: 'US-AFF' },
  { key: 'auditor', name: 'Luz Demonstration', role: 'auditor', office: null, locale: 'es' },
  { key: 'administrator', name: 'Mio Demonstration', role: 'administrator', office: null },
  { key: 'administrator-2', name: 'Oona Demonstration', role: 'administrator', office: null },
]; // prettier-ignore

/** Adds the people of the demo, each with a fresh password and a token. */
export async function addAccounts(app: INestApplicationContext): Promise<DemoAccount[]> {
  const { read } = app.get(Database);
  const offices = new Map((await read.find(Office)).map(({ code, id }) => [code, id]));
  const accounts: DemoAccount[] = [];
  for (const person of PERSONS) {
    const officeId = person.office === null ? null : (offices.get(person.office) ?? null);
    accounts.push(await addAccount(app, person, officeId));
  }
  return accounts;
}

async function addAccount(
  app: INestApplicationContext,
  person: Person,
  officeId: number | null,
): Promise<DemoAccount> {
  const { key, name, role, office } = person;
  const users = app.get(UsersService);
  const product = productActor('Demo');
  const email = `${key}@demo.example`;
  const user = await users.add(product, { name, email, locale: person.locale ?? 'en', active: true });
  const held = { role, officeId, fromDay: '2016-01-01', toDay: null, capacity: person.capacity ?? null };
  await app.get(AssignmentsService).enter(product, user.id, held);
  // As the person would: the password that was set is for one sign-in, in which they choose their own.
  const given = await users.setPassword(product, user.id);
  const password = makePassword();
  await app.get(AccountService).changePassword(await actorOf(app, user.id), given, password);
  const actor = await actorOf(app, user.id);
  const made = await app.get(TokensService).create(actor, { name: 'Demo', scope: 'write', days: 31 });
  return { key, name, email, password, role, office, token: made.secret };
}

async function actorOf(app: INestApplicationContext, userId: number): Promise<Actor> {
  const actor = await app.get(ActorsService).actorFor(userId, 'cli');
  if (!actor) throw new Error('a demo account cannot act');
  return actor;
}

/** The people of the demo by key, as they act. */
export async function demoActors(
  app: INestApplicationContext,
  accounts: readonly DemoAccount[],
): Promise<(key: string) => Actor> {
  const users = await app.get(UsersService).active();
  const actors = new Map<string, Actor>();
  for (const { key, email } of accounts) {
    const user = users.find((each) => each.email === email);
    if (user) actors.set(key, await actorOf(app, user.id));
  }
  return (key) => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`no demo account ${key}`);
    return actor;
  };
}
