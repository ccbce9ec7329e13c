import { AccessListeners } from '../../src/accounts/access-listeners';
import { AccountService } from '../../src/accounts/account.service';
import { FailedSignIns } from '../../src/accounts/failed-sign-ins';
import { ActorsService } from '../../src/accounts/actors.service';
import { hashPassword } from '../../src/accounts/password';
import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { SessionStore } from '../../src/accounts/session-store';
import { SignInService } from '../../src/accounts/sign-in.service';
import { UsersService } from '../../src/accounts/users.service';
import { TokensService } from '../../src/accounts/tokens.service';
import { User } from '../../src/accounts/user.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { productActor, type Role } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import { Office } from '../../src/offices/office.entity';
import { openTestDatabase, type TestDatabase } from '../support/database';

export const START = '2017-06-15T12:00:00.000Z';
export const PASSWORD = 'three calm herons';

/** The services of the module at one moment of the clock, over one database. */
export function servicesAt(test: TestDatabase, now = START) {
  const work = new UnitOfWork(test.database, clockAt(now));
  const actors = new ActorsService(test.database, work);
  const failed = new FailedSignIns(work);
  const listeners = new AccessListeners();
  return {
    work,
    actors,
    signIn: new SignInService(test.database, work, actors, failed, listeners),
    tokens: new TokensService(test.database, work, actors),
    account: new AccountService(test.database, work, failed),
    users: new UsersService(test.database, work, listeners),
    store: new SessionStore(test.database, work),
  };
}

export async function openAccess(): Promise<TestDatabase & { userId: number }> {
  const test = await openTestDatabase(START);
  const passwordHash = await hashPassword(PASSWORD);
  return { ...test, userId: await addUser(test, 'lina@example.org', passwordHash) };
}

export function addUser(
  test: TestDatabase,
  email: string,
  passwordHash: string | null = null,
): Promise<number> {
  return test.work.run(productActor(), async (change) => {
    const user = await change.insert(User, {
      email,
      name: email,
      locale: 'en',
      passwordHash,
      active: true,
      sessionsSince: START,
      createdAt: START,
    });
    change.record({ verb: 'user.create', subject: 'user', subjectId: user.id });
    return user.id;
  });
}

type Dates = Partial<Pick<RoleAssignment, 'fromDay' | 'toDay' | 'inChargeForId'>>;

export function assign(
  test: TestDatabase,
  userId: number,
  role: Role,
  officeId: number | null,
  dates: Dates = {},
): Promise<RoleAssignment> {
  return test.work.run(productActor(), (change) => {
    change.record({ verb: 'role.assign', subject: 'user', subjectId: userId });
    const open = { fromDay: '2017-01-01', toDay: null, capacity: null, inChargeForId: null };
    return change.insert(RoleAssignment, { userId, role, officeId, ...open, ...dates });
  });
}

export function addOffice(
  test: TestDatabase,
  code: string,
  kind: Office['kind'],
  parentId: number | null = null,
): Promise<number> {
  return test.work.run(productActor(), async (change) => {
    const place = { code, name: code, kind, parentId, countryCode: null, active: true, illustrative: true };
    const office = await change.insert(Office, place);
    change.record({ verb: 'office.add', subject: 'office', subjectId: office.id });
    return office.id;
  });
}
