import type { CaseFile } from './case-file';
import { levelInForce } from './case-context';
import { DECIDER_STATES, isDeciderState, type CaseMove } from './case.workflow';
import { rungOf } from '../policy/policy';

type Say = (key: string, values?: Record<string, string | number>) => string;
type Placed = Pick<CaseFile, 'office'>;

/** Departments of headquarters are led by a director, who stands for the Chief of Mission (evaluation 4.2.2). */
const atHeadquarters = ({ office }: Placed): boolean => office.kind === 'headquarters';

/** The name of a role where the case is. */
export function roleKey(file: Placed, role: string): string {
  return role === 'chief' && atHeadquarters(file) ? 'cases.department_director' : `role.${role}`;
}

export function roadKey(file: Placed, step: string): string {
  const named = step === 'chief' && atHeadquarters(file) ? 'department_director' : step;
  return `cases.road.${named}`;
}

export function moveKey(file: Placed, move: CaseMove): string {
  const own = (move === 'assess_low' || move === 'assess_medium') && atHeadquarters(file);
  return own ? `cases.at_headquarters.${move}` : `case.move.${move}`;
}

/** The role somebody decided in, and for whom where they stood in. */
export function inWhatRole(
  file: Pick<CaseFile, 'office' | 'names'>,
  decision: Pick<CaseFile['decisions'][number], 'decidedAs' | 'inChargeFor'>,
  say: Say,
): string {
  if (decision.decidedAs === 'committee_member') return say('cases.committee');
  const role = say(roleKey(file, decision.decidedAs));
  const name = decision.inChargeFor === null ? undefined : file.names.get(decision.inChargeFor);
  return name === undefined ? role : say('cases.in_charge_for', { role, name });
}

/** True for a case that stands above the rung of its level. */
export function hasClimbed(file: Pick<CaseFile, 'case' | 'policy'>): boolean {
  const { state } = file.case;
  const level = levelInForce(file.case);
  if (level === null || !isDeciderState(state)) return false;
  const { decides } = rungOf(file.policy, level);
  const own = decides === 'committee_member' ? 'committee' : decides;
  return DECIDER_STATES.indexOf(state) > DECIDER_STATES.findIndex((each) => each === own);
}
