import { concernWorkflow, CONCERN_STATES } from '../../src/due-diligence/concerns/concern.workflow';
import { hashOfCode, newCode } from '../../src/due-diligence/concerns/raise-concern';
import type { Role } from '../../src/kernel/actor';

describe('a concern', () => {
  test('is moved by headquarters alone, and each state has a way on', () => {
    const roles: Role[] = ['focal_point', 'chief', 'regional_director', 'committee_member', 'administrator'];
    for (const state of CONCERN_STATES) {
      expect(concernWorkflow.openTo(state, roles, undefined)).toEqual([]);
      expect(concernWorkflow.openTo(state, ['analyst'], undefined)).not.toEqual([]);
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
