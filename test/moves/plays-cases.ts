import { answersWith, NO_RISKS } from '../due-diligence-cases/cases.support';
import { IDLE, pick, played, type Move, type Played, type Scene } from './move';
import { partnerIds } from './plays-engagements';
import type { PlayerKey } from './players';

interface Row {
  id: number;
  state: string;
  partnerId: number;
  level: string | null;
}

const ANALYSTS = ['analyst1', 'analyst2', 'analyst3'] as const;
const OVER = ['decided', 'withdrawn'];

async function cases(scene: Scene): Promise<Row[]> {
  return scene.rows<Row>(`SELECT id, state, partner_id AS "partnerId", COALESCE(level, proposed_level) AS level
    FROM due_diligence_case WHERE id > ${scene.from.case} ORDER BY id`);
}

export async function openCase(scene: Scene, move: Move): Promise<Played> {
  const ids = await partnerIds(scene);
  const player = scene.player(move, 'focal', 'focal2', 'chief', 'analyst1', 'both');
  const purpose = pick(['A venture', 'Another venture', 'a  VENTURE'], move.b);
  const said = { partnerId: pick(ids, move.a), officeId: scene.world.offices.home, purpose, addresses: [] };
  return played(player, await scene.ask(player, 'POST', '/due-diligence/cases', said));
}

/** Takes a case one step on: what its state asks for, by whoever has it. */
export async function goOn(scene: Scene, move: Move): Promise<Played> {
  const { a, c } = move;
  const all = await cases(scene);
  const open = all.filter(({ state }) => !OVER.includes(state));
  if (open.length === 0 || c % 8 === 7) return meetCondition(scene, move);
  const held = pick(open, a);
  if (held.state === 'draft') return step(scene, held, scene.player(move, 'focal', 'focal2', 'both'), { move: 'submit' });
  if (held.state === 'assessment') return assess(scene, move, held);
  if (held.state === 'committee') return vote(scene, move, held);
  return decide(scene, move, held);
} // prettier-ignore

async function step(scene: Scene, { id }: Row, player: PlayerKey, said: object): Promise<Played> {
  const whole = { note: 'As the file shows', outcome: null, advisory: false, conditions: [], ...said };
  return played(player, await scene.ask(player, 'POST', `/due-diligence/cases/${id}/moves`, whole));
}

async function assess(scene: Scene, move: Move, held: Row): Promise<Played> {
  const player = scene.player(move, ...ANALYSTS);
  const found = pick([{}, {}, { 'PEP-1': { value: 'yes' as const } }, { 'LAB-2': { value: 'yes' as const } }], move.b);
  const path = `/due-diligence/cases/${held.id}`;
  const answered = await scene.ask(player, 'PUT', `${path}/answers`, { answers: answersWith(found) });
  if (answered.status >= 300) return played(player, answered);
  await scene.ask(player, 'PUT', `${path}/risks`, { risks: NO_RISKS });
  const now = (await cases(scene)).find(({ id }) => id === held.id);
  return step(scene, held, player, { move: `assess_${now?.level ?? 'low'}` });
} // prettier-ignore

const MEMBERS = ['member1', 'member2', 'member3'] as const;

async function vote(scene: Scene, move: Move, held: Row): Promise<Played> {
  const cast = await scene.rows<{ userId: number }>(
    `SELECT user_id AS "userId" FROM committee_vote WHERE case_id = ${held.id}`,
  );
  const voted = MEMBERS.filter((key) => cast.some(({ userId }) => userId === scene.world.players[key].id));
  if (voted.length === MEMBERS.length)
    return step(scene, held, scene.player(move, ...MEMBERS), { move: held.level === 'very_high' ? 'recommend' : 'decide_high' }); // prettier-ignore
  const player = scene.player(move, ...MEMBERS.filter((key) => !voted.includes(key)));
  const said = { vote: pick(['approve', 'approve', 'approve', 'approve_with_conditions', 'reject'], move.b), reason: 'As read' }; // prettier-ignore
  return played(player, await scene.ask(player, 'POST', `/due-diligence/cases/${held.id}/votes`, said));
}

const DECIDES: Readonly<Record<string, readonly [string, ...PlayerKey[]]>> = {
  chief: ['decide_low', 'chief', 'chief2'],
  regional_director: ['decide_medium', 'regional'],
  director_general: ['decide_very_high', 'general'],
};

async function decide(scene: Scene, move: Move, held: Row): Promise<Played> {
  const { b, c } = move;
  const [name, ...by] = DECIDES[held.state] ?? (['decide_low', 'chief'] as const);
  const outcome = pick(['approved', 'approved', 'approved_with_conditions', 'rejected'], b);
  const condition = {
    text: 'An audit first',
    owner: 'The office',
    dueOn: '2019-01-01',
    holdsGate: c % 3 > 0,
  };
  const scopes = [null, null, { covers: 'group' }, { withoutDonations: true }, { countryCodes: ['SN'] }, { typeIds: [scene.world.typeIds[0]], covers: 'group' }]; // prettier-ignore
  return step(scene, held, scene.player(move, ...by), {
    ...{ move: name, outcome, advisory: c % 7 === 0, scope: outcome === 'rejected' ? null : pick(scopes, c) },
    conditions: outcome === 'approved_with_conditions' ? [condition] : [],
  });
}

async function meetCondition(scene: Scene, move: Move): Promise<Played> {
  const open = await scene.rows<{
    id: number;
    caseId: number;
  }>(`SELECT id, case_id AS "caseId" FROM decision_condition
    WHERE met_on IS NULL AND case_id > ${scene.from.case} ORDER BY id`);
  if (open.length === 0) return IDLE;
  const { id, caseId } = pick(open, move.a);
  const player = scene.player(move, 'analyst1', 'analystOfHome', 'chief', 'regional', 'general');
  const path = `/due-diligence/cases/${caseId}/conditions/${id}/met`;
  return played(player, await scene.ask(player, 'POST', path, { metOn: null, note: 'The audit is here' }));
}

export async function reopenCase(scene: Scene, move: Move): Promise<Played> {
  const over = (await cases(scene)).filter(({ state }) => OVER.includes(state));
  if (over.length === 0) return IDLE;
  const held = pick(over, move.b % 2 === 0 ? move.a : move.a % 2);
  return step(scene, held, scene.player(move, ...ANALYSTS), { move: 'reopen' });
}

export async function withdrawCase(scene: Scene, move: Move): Promise<Played> {
  const open = (await cases(scene)).filter(({ state }) => !OVER.includes(state));
  if (open.length === 0) return IDLE;
  return step(scene, pick(open, move.a), scene.player(move, 'focal', 'analyst1', 'analyst2'), {
    move: 'withdraw',
  });
}

/** By an incident of the office, or by a concern that headquarters looks into. */
export async function suspendClearance(scene: Scene, move: Move): Promise<Played> {
  const { a, b } = move;
  const ids = await partnerIds(scene);
  const partnerId = pick(ids, b % 2 === 0 ? a : a % 2);
  if (b % 3 === 0 && move.kind === 'clearance.suspend') {
    const player = scene.player(move, 'focal', 'chief', 'analyst1');
    const said = { what: 'A fire', criterion: null, severity: 'serious', effect: 'suspended' };
    const happenedOn = scene.world.clock.today();
    return played(player, await scene.ask(player, 'POST', '/incidents', { partnerId, happenedOn, ...said }));
  }
  await scene.ask('auditor', 'POST', '/concerns', { partnerName: scene.word, partnerId, text: 'They say it pollutes' });
  const [concern] = await scene.rows<{ id: number }>(`SELECT MAX(id) AS id FROM concern WHERE partner_id = ${partnerId}`);
  const player = scene.player(move, ...ANALYSTS);
  const said = { move: 'look_into', suspend: true };
  return played(player, await scene.ask(player, 'POST', `/concerns/${concern?.id ?? 0}/moves`, said));
} // prettier-ignore

export async function liftSuspension(scene: Scene, move: Move): Promise<Played> {
  const open = await scene.rows<{ id: number }>(`SELECT id FROM concern WHERE state = 'looked_into'
    AND partner_id > ${scene.from.partner} ORDER BY id`);
  if (open.length === 0) return IDLE;
  const player = scene.player(move, ...ANALYSTS, 'general');
  const said = { move: 'close', note: 'Nothing came of it', lift: true };
  return played(player, await scene.ask(player, 'POST', `/concerns/${pick(open, move.a).id}/moves`, said));
}
