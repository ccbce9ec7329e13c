import type { AccountService } from '../../src/accounts/account.service';
import { ApiToken } from '../../src/accounts/api-token.entity';
import { Missing } from '../../src/kernel/errors';
import { productActor, type Actor } from '../../src/kernel/actor';
import type { TestDatabase } from '../support/database';
import { User } from '../../src/accounts/user.entity';
import { openAccess, PASSWORD, servicesAt } from './access.support';

describe('bearer tokens', () => {
  let test: TestDatabase & { userId: number };
  let actor: Actor;
  beforeEach(async () => {
    test = await openAccess();
    actor = { ...productActor('lina', 'page'), id: test.userId };
  });
  afterEach(() => test.close());

  it('are shown once and kept as a hash', async () => {
    const { secret, token } = await servicesAt(test).tokens.create(actor, {
      name: 'sync',
      scope: 'read',
      days: 30,
    });
    expect(secret).toMatch(/^acc_[\w-]{43}$/);
    const row = await test.database.read.findOneByOrFail(ApiToken, { id: token.id });
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(await servicesAt(test).tokens.bearer(secret)).toMatchObject({
      scope: 'read',
      actor: { via: 'api' },
    });
  });

  it('run out', async () => {
    const { secret } = await servicesAt(test).tokens.create(actor, { name: 'sync', scope: 'write', days: 1 });
    expect(await servicesAt(test, '2017-06-16T11:59:59.000Z').tokens.bearer(secret)).not.toBeNull();
    expect(await servicesAt(test, '2017-06-16T12:00:00.000Z').tokens.bearer(secret)).toBeNull();
  });

  it('are revoked by their owner only', async () => {
    const { tokens } = servicesAt(test);
    const { secret, token } = await tokens.create(actor, { name: 'sync', scope: 'write', days: 1 });
    await expect(tokens.revoke({ ...actor, id: 99 }, token.id)).rejects.toThrow(Missing);
    await tokens.revoke(actor, token.id);
    expect(await tokens.bearer(secret)).toBeNull();
    expect(await tokens.list(actor)).toEqual([]);
  });

  it.each([
    ['the password is changed', (account: AccountService, by: Actor) => account.changePassword(by, PASSWORD, 'tall-ibis-crosses-river')],
    ['everything is signed out', (account: AccountService, by: Actor) => account.signOutEverywhere(by)],
  ])('end when %s', async (_when, act) => {
    const { tokens, account } = servicesAt(test);
    const { secret } = await tokens.create(actor, { name: 'sync', scope: 'write', days: 30 });
    await act(account, actor);
    expect(await tokens.bearer(secret)).toBeNull();
    expect(await tokens.list(actor)).toEqual([]);
  }); // prettier-ignore

  it('stay ended when the account is opened again', async () => {
    const { tokens, users } = servicesAt(test);
    const { secret } = await tokens.create(actor, { name: 'sync', scope: 'write', days: 30 });
    const admin = { ...productActor('root', 'cli') };
    const { name, email, locale } = await test.database.read.findOneByOrFail(User, { id: test.userId });
    for (const active of [false, true])
      await users.change(admin, test.userId, { name, email, locale, active });
    expect(await tokens.bearer(secret)).toBeNull();
  });
});
