import { assignmentFaults, inChargeFaults } from '../../src/accounts/assignments';
import { localPath } from '../../src/access/local-path';
import { hashPassword, makePassword, passwordFaults, passwordFits } from '../../src/accounts/password';

const keys = (faults: { reason: { key: string } }[]): string[] => faults.map(({ reason }) => reason.key);

describe('passwords', () => {
  it('are refused when short, common, or the e-mail itself', () => {
    const faults = (password: string): string[] =>
      passwordFaults(password, 'lina@example.org').map(({ key }) => key);
    expect(faults('short')).toEqual(['access.password_short']);
    expect(faults('Motdepasse123')).toEqual(['access.password_common']);
    expect(faults('LINA@example.org')).toEqual(['access.password_is_email']);
    expect(faults(makePassword())).toEqual([]);
  });

  it.each([
    ...[
      'aaaaaaaaaaab',
      'Password1234!',
      'passwordpassword',
      'contrasena123',
      'azertyuiop12',
      'abcdefghijklm',
    ],
    ...['lina.lina.lina', '123456789012', 'accordaccord1'],
  ])('are refused where they are among the first that are guessed: %s', (password) => {
    expect(passwordFaults(password, 'lina@example.org')).toEqual([{ key: 'access.password_common' }]);
  });

  it.each([
    'three calm herons',
    'x7Gh!k29Lmq2',
    'Un baobab ne pousse pas seul',
    'a'.repeat(3) + 'qzt-vork-91b',
  ])('may be %s', (password) => {
    expect(passwordFaults(password, 'lina@example.org')).toEqual([]);
  });

  it('fit their own hash only, and nobody’s', async () => {
    const hash = await hashPassword('three calm herons');
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(hash, 'three calm herons')).toBe(true);
    expect(await passwordFits(hash, 'three calm heron')).toBe(false);
    expect(await passwordFits(null, 'three calm herons')).toBe(false);
  });
});

describe('roles by dates', () => {
  const chief = { role: 'chief', officeId: 1, from: '2017-01-01', to: '2017-06-30' } as const;

  it('do not overlap at one office', () => {
    expect(keys(assignmentFaults({ ...chief, from: '2017-06-30', to: null }, [chief]))).toEqual([
      'users.role_overlaps',
    ]);
    expect(assignmentFaults({ ...chief, from: '2017-07-01', to: null }, [chief])).toEqual([]);
    expect(assignmentFaults({ ...chief, officeId: 2 }, [chief])).toEqual([]);
  });

  it('say every fault at once', () => {
    const wanted = { ...chief, officeId: null, to: '2016-01-01' };
    expect(keys(assignmentFaults(wanted, []))).toEqual(['users.to_before_from', 'users.role_needs_office']);
  });

  it('are lent within their own days, to somebody else', () => {
    const held = { userId: 1, from: chief.from, to: chief.to };
    expect(inChargeFaults({ from: '2017-06-01', to: '2017-06-30' }, held, 2)).toEqual([]);
    expect(keys(inChargeFaults({ from: '2017-06-01', to: '2017-07-01' }, held, 1))).toEqual([
      'users.in_charge_not_self',
      'users.in_charge_outside',
    ]);
  });
});

test('only pages of ours are local', () => {
  expect(localPath('/users?q=a')).toBe('/users?q=a');
  for (const other of [
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    '/./\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:0',
    '',
    null,
  ]) {
    expect(localPath(other)).toBeNull();
  }
});
