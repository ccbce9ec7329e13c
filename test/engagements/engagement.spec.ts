import {
  closedOn,
  dueDiligenceHint,
  engagementErrors,
  gateReasons,
  type PartnerAtHand,
} from '../../src/engagements/engagement';
import { engagementWorkflow, type EngagementContext } from '../../src/engagements/engagement.workflow';
import { ENGAGEMENT_STATES, type EngagementState } from '../../src/engagements/engagements.vocabulary';
import { engagementsTexts } from '../../src/engagements/engagements.texts';
import type { Role } from '../../src/kernel/actor';
import { reason } from '../../src/kernel/verdict';

const open: EngagementContext = {
  ...{ gate: [], exempt: false, startsOn: '2017-01-01', today: '2017-06-15', actorId: 1, asked: null },
  hands: [
    { by: 2, act: 'created' },
    { by: 3, act: 'changed' },
  ],
};
const shut: EngagementContext = { ...open, gate: [reason('gate.not_cleared')] };
const asked: EngagementContext = { ...shut, asked: 'run' };

describe('the life of an engagement', () => {
  it('reaches every state', () => {
    expect([...engagementWorkflow.reachable()].sort()).toEqual([...ENGAGEMENT_STATES].sort());
  });

  it.each<[EngagementState, string, Role, EngagementContext, EngagementState | string[]]>([
    ['draft', 'submit', 'focal_point', shut, 'in_review'],
    ['draft', 'submit', 'auditor', open, ['workflow.wrong_role']],
    ['draft', 'approve', 'chief', open, ['workflow.wrong_state']],
    ['draft', 'enter_running', 'focal_point', shut, 'in_review'],
    ['in_review', 'accept_running', 'analyst', asked, 'active'],
    ['in_review', 'accept_running', 'chief', asked, ['workflow.wrong_role']],
    ['in_review', 'accept_running', 'focal_point', asked, ['workflow.wrong_role']],
    ['in_review', 'accept_running', 'analyst', shut, ['engagements.refused.not_asked']],
    ['in_review', 'accept_running', 'analyst', { ...asked, hands: [{ by: 1, act: 'asked' }] }, ['engagements.refused.own_request']],
    ['in_review', 'accept_running', 'analyst', { ...asked, startsOn: '2018-01-01' }, ['engagements.refused.not_begun']],
    ['in_review', 'accept_running', 'analyst', { ...asked, gate: [] }, ['engagements.refused.cleared_already']],
    ['in_review', 'refuse_running', 'analyst', asked, 'draft'],
    ['draft', 'accept_running', 'analyst', asked, ['workflow.wrong_state']],
    ['draft', 'enter_running', 'focal_point', open, ['engagements.refused.cleared_already']],
    ['draft', 'enter_running', 'chief', { ...shut, startsOn: '2018-01-01' }, ['engagements.refused.not_begun']],
    ['in_review', 'approve', 'chief', open, 'agreed'],
    ['in_review', 'approve', 'chief', shut, ['gate.not_cleared']],
    ['in_review', 'approve', 'chief', { ...open, actorId: 2 }, ['four_eyes.created']],
    ['in_review', 'approve', 'chief', { ...open, actorId: 3 }, ['four_eyes.changed']],
    ['in_review', 'return', 'chief', { ...open, actorId: 2 }, 'draft'],
    ['in_review', 'approve', 'focal_point', open, ['workflow.wrong_role']],
    ['in_review', 'approve', 'analyst', open, ['workflow.wrong_role']],
    ['in_review', 'return', 'chief', shut, 'draft'],
    ['in_review', 'override', 'director_general', shut, 'agreed'],
    ['in_review', 'override', 'director_general', open, ['engagements.refused.no_override_needed']],
    ['in_review', 'override', 'chief', shut, ['workflow.wrong_role']],
    ['suspended', 'override', 'director_general', shut, 'agreed'],
    ['agreed', 'start', 'focal_point', open, 'active'],
    ['agreed', 'start', 'focal_point', shut, ['gate.not_cleared']],
    ['agreed', 'start', 'focal_point', { ...shut, exempt: true }, 'active'],
    ['agreed', 'start', 'focal_point', { ...shut, startsOn: '2018-01-01' }, ['engagements.refused.not_begun', 'gate.not_cleared']],
    ['active', 'suspend', 'analyst', shut, 'suspended'],
    ['suspended', 'resume', 'chief', shut, ['gate.not_cleared']],
    ['suspended', 'resume', 'chief', open, 'active'],
    ['active', 'close', 'focal_point', shut, 'closed'],
    ['closed', 'close', 'focal_point', open, ['workflow.wrong_state']],
    ['agreed', 'cancel', 'chief', open, 'cancelled'],
    ['active', 'cancel', 'chief', open, ['workflow.wrong_state']],
    ['active', 'fly', 'chief', open, ['workflow.unknown_move']],
  ])('%s: %s by %s', (state, move, role, context, expected) => {
    const verdict = engagementWorkflow.decide(state, move, [role], context);
    expect(verdict.allowed ? verdict.value : verdict.reasons.map(({ key }) => key)).toEqual(expected);
  }); // prettier-ignore

  it('has words for every state and move', () => {
    const keys = Object.keys(engagementsTexts);
    for (const state of ENGAGEMENT_STATES) {
      expect(keys).toContain(`engagements.state.${state}`);
      expect(keys).toContain(`engagements.next.${state}`);
    }
    for (const move of engagementWorkflow.names()) expect(keys).toContain(`engagements.move.${move}`);
  });
});

describe('the gate of an engagement', () => {
  const clearance = { validFrom: '2017-01-01', validUntil: '2017-12-31', binding: true };
  const with_ = (...clearances: PartnerAtHand['line'][number]['clearances']): PartnerAtHand => ({
    id: 1, name: 'Baobab', kind: 'company', size: null,
    line: [{ id: 1, name: 'Baobab', clearances, decisions: [], openCases: [] }],
  }); // prettier-ignore

  it.each([
    ['cleared', 'partnership' as const, [with_(clearance)], []],
    ['its first day', 'partnership' as const, [with_({ ...clearance, validFrom: '2017-06-15' })], []],
    ['its last day', 'partnership' as const, [with_({ ...clearance, validUntil: '2017-06-15' })], []],
    ['over', 'partnership' as const, [with_({ ...clearance, validUntil: '2017-06-14' })], ['gate.not_cleared', 'clearance.expired']],
    ['suspended', 'partnership' as const, [with_({ ...clearance, suspensions: [{ from: '2017-06-15', until: null }] })], ['gate.not_cleared', 'clearance.suspended']],
    ['advisory', 'partnership' as const, [with_({ ...clearance, binding: false })], ['gate.not_cleared', 'clearance.advisory_only']],
    ['held', 'partnership' as const, [with_({ ...clearance, held: true })], ['gate.not_cleared', 'clearance.held']],
    ['one of two', 'partnership' as const, [with_(clearance), with_()], ['gate.not_cleared', 'clearance.none']],
    ['nobody', 'partnership' as const, [], ['gate.no_partner']],
    ['a collaboration', 'collaboration' as const, [with_()], []],
  ])('answers: %s', (_, kind, partners, keys) => {
    expect(gateReasons({ kind, typeId: 1, countryCodes: ['SN'] }, partners, '2017-06-15').map(({ key }) => key)).toEqual(keys);
  }); // prettier-ignore

  it.each([
    ['partnership' as const, 'memorandum' as const, 'yes'],
    ['collaboration' as const, 'none' as const, 'no'],
    ['collaboration' as const, 'contribution' as const, 'yes'],
  ])('a %s with agreement %s needs due diligence: %s', (kind, agreement, needed) => {
    expect(dueDiligenceHint({ kind, agreement }, { kind: 'company', size: null }).needed).toBe(needed);
  });
});

describe('the values of an engagement', () => {
  it.each([
    ['2017-01-01', null, '2017-06-15'],
    ['2017-01-01', '2017-03-31', '2017-03-31'],
    ['2017-01-01', '2018-03-31', '2017-06-15'],
    ['2017-07-01', null, '2017-07-01'],
  ])('from %s to %s, closed on 15 June, ends on %s', (startsOn, endsOn, last) => {
    expect(closedOn({ startsOn, endsOn }, '2017-06-15')).toBe(last);
  });

  it('are in order when period, office, partner and country are', () => {
    const fine = { startsOn: '2017-01-01', endsOn: '2017-01-01', officeId: 1, otherOfficeIds: [2], partnerIds: [1], countryCodes: ['SN'] }; // prettier-ignore
    expect(engagementErrors(fine)).toEqual([]);
  });
});
