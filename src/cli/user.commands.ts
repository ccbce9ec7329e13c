import type { INestApplicationContext } from '@nestjs/common';
import { InvalidArgumentError } from 'commander';
import { AssignmentsService } from '../accounts/assignments.service';
import { endSignIns } from '../accounts/end-sign-ins';
import { User } from '../accounts/user.entity';
import { UsersService } from '../accounts/users.service';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { LOCALES, productActor, ROLES, type Locale, type Role } from '../kernel/actor';
import { Office } from '../offices/office.entity';
import { CommandFailed, print, withProduct } from './product';
import { textTable } from './text-table';

export function roleOf(word: string): Role {
  const role = ROLES.find((each) => each === word);
  if (!role) throw new InvalidArgumentError(`one of ${ROLES.join(', ')}`);
  return role;
}

export function localeWord(word: string): Locale {
  const locale = LOCALES.find((each) => each === word);
  if (!locale) throw new InvalidArgumentError(`one of ${LOCALES.join(', ')}`);
  return locale;
}

const actor = productActor('Command line', 'cli');

/** Adds a person and prints the password made for them, once. */
export async function addUser(
  email: string,
  options: { name: string; language: Locale; role?: Role; office?: string },
): Promise<void> {
  await withProduct(async (app) => {
    const input = { name: options.name, email: email.trim().toLowerCase(), locale: options.language };
    const user = await app.get(UsersService).add(actor, { ...input, active: true });
    if (options.role) await give(app, user, options.role, options.office);
    print(`${user.email} ${await app.get(UsersService).setPassword(actor, user.id)}`);
  });
}

/** Lists everybody with the roles they hold today. */
export async function listUsers(): Promise<void> {
  await withProduct(async (app) => {
    const { read } = app.get(Database);
    const users = await read.find(User, { order: { email: 'ASC' } });
    const offices = new Map((await read.find(Office)).map((office) => [office.id, office.code]));
    const held = await app.get(AssignmentsService).of(users.map(({ id }) => id));
    const rows = users.map(({ id, email, name, active }) => [
      email,
      name,
      active ? 'active' : 'inactive',
      held
        .filter(({ userId }) => userId === id)
        .map(({ role, officeId }) => (officeId === null ? role : `${role} ${offices.get(officeId) ?? ''}`))
        .join(', '),
    ]);
    print(textTable(['e-mail', 'name', 'state', 'roles'], rows));
  });
}

/** Sets a new password and prints it, once; forgets the wrong ones. */
export async function setPassword(email: string): Promise<void> {
  await withProduct(async (app) => {
    const user = await userOf(app, email);
    print(`${user.email} ${await app.get(UsersService).setPassword(actor, user.id)}`);
  });
}

/** Gives a role from today on. */
export async function giveRole(email: string, role: Role, options: { office?: string }): Promise<void> {
  await withProduct(async (app) => {
    await give(app, await userOf(app, email), role, options.office);
    print(`${email} is ${role}${options.office ? ` at ${options.office}` : ''}`);
  });
}

/** Ends every session and every token. */
export async function signOutAll(): Promise<void> {
  await withProduct(async (app) => {
    const { sessions, tokens } = await app.get(UnitOfWork).run(actor, async (change) => {
      const ended = await endSignIns(change);
      change.record({ verb: 'user.sign_out_all', subject: 'product', subjectId: null, detail: ended });
      return ended;
    });
    print(`${sessions} sessions and ${tokens} tokens were ended.`);
  });
}

async function give(app: INestApplicationContext, user: User, role: Role, code?: string): Promise<void> {
  const office = code ? await app.get(Database).read.findOneBy(Office, { code }) : null;
  if (code && !office) throw new CommandFailed(`There is no office with the code ${code}.`);
  const fromDay = app.get(UnitOfWork).clock.today();
  const days = { fromDay, toDay: null, capacity: null };
  await app.get(AssignmentsService).give(actor, user.id, { role, officeId: office?.id ?? null, ...days });
}

async function userOf(app: INestApplicationContext, email: string): Promise<User> {
  const user = await app.get(Database).read.findOneBy(User, { email: email.trim().toLowerCase() });
  if (!user) throw new CommandFailed(`There is no user ${email}. List them with: accord user list`);
  return user;
}
