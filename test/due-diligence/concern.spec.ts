import { concernWorkflow, CONCERN_STATES } from '../../src/due-diligence/concerns/concern.workflow';
import { hashOfCode, newCode } from '../../src/due-diligence/concerns/raise-concern';
import type { Role } from '../../src/kernel/actor';

const other = { actorId: 1, raisedBy: 2 };

describe('a concern', () => {
  test('is not dealt with by whoever raised it', () => {
    const own = concernWorkflow.openTo('open', ['analyst'], { actorId: 1, raisedBy: 1 });
    expect(own.map(({ refusals }) => refusals)).toEqual([
      [{ key: 'four_eyes.raised' }],
      [{ key: 'four_eyes.raised' }],
    ]);
    expect(concernWorkflow.openTo('open', ['analyst'], { actorId: 1, raisedBy: null })[0]?.refusals).toEqual(
      [],
    );
  });

  test('is moved by headquarters alone, and each state has a way on', () => {
    const roles: Role[] = ['focal_point', 'chief', 'regional_director', 'committee_member', 'administrator'];
    for (const state of CONCERN_STATES) {
      expect(concernWorkflow.openTo(state, roles, other)).toEqual([]);
      expect(concernWorkflow.openTo(state, ['analyst'], other)).not.toEqual([]);
    }
    expect([...concernWorkflow.reachable()].sort()).toEqual([...CONCERN_STATES].sort());
  });

  test('has a reference that can be typed by hand', () => {
    const code = newCode();
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
    expect(hashOfCode(code.toLowerCase().replaceAll('-', ' '))).toBe(hashOfCode(code));
    expect(newCode()).not.toBe(code);
  });
});
