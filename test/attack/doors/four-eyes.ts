import { ANALYST, CHIEF, caseState, engagementBody, move, stateOf } from '../steps';
import { done, must, refused, type Door, type World } from '../world';

/** Ways to do alone what two have to do. */
export const FOUR_EYES_DOORS: readonly Door[] = [
  {
    name: 'an administrator makes himself Director General',
    try: async (world) => {
      const administrator = world.as('administrator');
      const { userId } = administrator.account;
      const body = {
        role: 'director_general',
        officeId: null,
        fromDay: world.today,
        toDay: null,
        capacity: null,
      };
      await administrator.post(`/api/v1/users/${userId}/assignments`, body);
      const held = world.copy.rows(
        "SELECT 1 FROM role_assignment WHERE user_id = ? AND role = 'director_general' AND from_day <= ? AND (to_day IS NULL OR to_day >= ?)",
        ...[userId, world.today, world.today],
      );
      must(held.length === 0, 'the role is in force');
      must((await administrator.get('/api/v1/concerns')).status === 403, 'he reads concerns');
      const proposal = world.copy.rows(
        "SELECT id FROM role_proposal WHERE user_id = ? AND state = 'waiting'",
        userId,
      )[0];
      if (!proposal) return;
      await administrator.post(`/api/v1/role-proposals/${proposal.id}/confirm`, {});
      await administrator.form(`/users/roles/${proposal.id}/confirm`, {});
      must((await administrator.get('/api/v1/concerns')).status === 403, 'he confirmed the role himself');
    },
  },
  {
    name: 'a password set by an administrator is used more than once, and for more than choosing another',
    try: async (world) => {
      const person = world.as('focal-point-elsewhere');
      const { userId, email } = person.account;
      const page = await world.as('administrator').form(`/users/${userId}/password`, {});
      const given = /(?<![\w-])[a-z0-9]{4}(?:-[a-z0-9]{4}){3}(?![\w-])/.exec(page.body)?.[0];
      must(given !== undefined, 'the page shows no password, so that nothing was tried');
      const first = world.stranger(person.account);
      must((await first.signIn(given)) === 303, `${email} could not sign in with it at all`);
      must(
        (await first.get('/partners')).status !== 200,
        'the register was shown before a password was chosen',
      );
      must(
        (await first.getBySession('/api/v1/partners')).status !== 200,
        'the JSON interface answered before that',
      );
      await first.form('/account/tokens', { name: 'Door', scope: 'write', days: '30' });
      const { n } = world.one(
        "SELECT COUNT(*) AS n FROM api_token WHERE user_id = ? AND name = 'Door'",
        userId,
      );
      must(n === 0, 'a token was made before a password was chosen');
      const second = world.stranger(person.account);
      await second.signIn(given);
      must((await second.get('/partners')).status !== 200, 'a second sign-in showed the register');
    },
  },
  {
    name: 'whoever wrote or proposed a policy version activates it',
    try: async (world) => {
      const [writer, proposer] = [world.as(ANALYST), world.as('analyst-2')];
      const { body } = world.one("SELECT body FROM due_diligence_policy WHERE state = 'active'");
      const policy = JSON.parse(String(body)) as { title: object };
      const changed = { ...policy, title: { ...policy.title, en: 'Door policy' } };
      const drafted = await writer.post('/api/v1/due-diligence/policies', changed);
      const { id } = done(drafted, 'drafting a version').json();
      const path = `/api/v1/due-diligence/policies/${id}/moves`;
      done(await proposer.post(path, { move: 'propose', note: 'Yearly revision.' }), 'proposing it');
      refused(await writer.post(path, { move: 'activate', note: null }), 'activation by its writer');
      refused(await proposer.post(path, { move: 'activate', note: null }), 'activation by its proposer');
      must(
        world.one('SELECT state FROM due_diligence_policy WHERE id = ?', id).state === 'proposed',
        'it is in force',
      );
    },
  },
  {
    name: 'a chief approves the partnership that the chief created',
    try: async (world) => {
      const chief = world.as(CHIEF);
      const body = engagementBody(world, [Number(world.cleared().id)]);
      const { id } = done(await chief.post('/api/v1/engagements', body), 'drafting').json();
      done(await move(world, CHIEF, id, 'submit'), 'submitting');
      refused(await move(world, CHIEF, id, 'approve'), 'approving it');
      must(stateOf(world, id) === 'in_review', 'it was agreed by one hand');
    },
  },
  {
    name: 'votes are read by who has not voted; a vote of many is closed early by one; its conditions are rewritten',
    try: async (world) => {
      const { caseId, voters, waiting } = openVote(world);
      const path = `/api/v1/due-diligence/cases/${caseId}`;
      const reasons = world.copy.rows(
        'SELECT reason FROM committee_vote WHERE case_id = ? AND reason IS NOT NULL',
        caseId,
      );
      must(reasons.length > 0, 'no vote with a reason is cast, so that nothing was tried');
      for (const member of waiting) {
        for (const place of [path, `/cases/${caseId}`, ...sessionPages(world, caseId)]) {
          const { words } = await member.get(place);
          const told = reasons.filter(({ reason }) => words.includes(String(reason)));
          must(told.length === 0, `${member.account.key} reads at ${place} how others voted`);
        }
      }
      const closer = voters[0] ?? waiting[0];
      const close = {
        move: 'decide_high',
        outcome: 'approved',
        note: 'The others can be told.',
        conditions: [],
      };
      await closer?.post(`${path}/moves`, close);
      must(
        caseState(world, caseId) === 'committee',
        'the vote was closed before its deadline without all votes',
      );
      await voteAndClose(world, caseId, waiting);
    },
  },
  {
    name: 'a condition that holds the gate is confirmed met by the office concerned',
    try: async (world) => {
      const found = heldCondition(world);
      const path = `/api/v1/due-diligence/cases/${found.case_id}/conditions/${found.id}/met`;
      for (const key of ['focal-point', 'chief'])
        refused(await world.as(key).post(path, { note: 'It is done.' }), `${key} saying so`);
      must(
        world.one('SELECT met_on FROM decision_condition WHERE id = ?', found.id).met_on === null,
        'it counts as met',
      );
    },
  },
];

type Members = ReturnType<World['as']>[];

/** The vote under way, with its members in and out. */
function openVote(world: World): { caseId: number; voters: Members; waiting: Members } {
  const item = world.one("SELECT case_id, members FROM committee_item WHERE state = 'open'");
  const cast = world.copy
    .rows('SELECT user_id FROM committee_vote WHERE case_id = ?', item.case_id)
    .map(({ user_id: id }) => id);
  const members = (JSON.parse(String(item.members)) as { userId: number }[]).flatMap(
    ({ userId }) => world.user(userId) ?? [],
  );
  const has = (member: Members[number]): boolean => cast.includes(member.account.userId);
  return {
    caseId: Number(item.case_id),
    voters: members.filter(has).reverse(),
    waiting: members.filter((each) => !has(each)),
  };
}

function sessionPages(world: World, caseId: number): string[] {
  const { session_id: id } = world.one(
    'SELECT session_id FROM committee_item WHERE case_id = ? ORDER BY id DESC',
    caseId,
  );
  return [`/committee/${id}`, `/api/v1/due-diligence/committee-sessions/${id}`];
}

const AUDIT = 'An independent audit before anything is signed';

/** Everybody left votes with a condition; whoever closes words another. */
async function voteAndClose(world: World, caseId: number, waiting: Members): Promise<void> {
  const condition = { text: AUDIT, owner: 'Office', dueOn: world.day(60), holdsGate: true };
  const vote = { vote: 'approve_with_conditions', reason: 'Only then.', conditions: [condition] };
  for (const member of waiting) await member.post(`/api/v1/due-diligence/cases/${caseId}/votes`, vote);
  const postcard = {
    text: 'A postcard once a year',
    owner: 'Office',
    dueOn: world.day(60),
    holdsGate: false,
  };
  const close = {
    move: 'decide_high',
    outcome: 'approved_with_conditions',
    note: 'As voted.',
    conditions: [postcard],
  };
  for (const key of ['legal', 'deputy-director-general'])
    await world.as(key).post(`/api/v1/due-diligence/cases/${caseId}/moves`, close);
  if (caseState(world, caseId) === 'committee') return;
  const kept = world.copy.rows(
    'SELECT 1 FROM decision_condition WHERE case_id = ? AND holds_gate AND text LIKE ?',
    caseId,
    `%${AUDIT}%`,
  );
  must(kept.length > 0, 'the condition of the voters is gone');
}

/** A condition of the office that holds the gate, or one made so for the case. */
function heldCondition(world: World): Record<string, string | number | null> {
  const sql = `SELECT d.id, d.case_id FROM decision_condition d JOIN due_diligence_case k ON k.id = d.case_id
    WHERE d.met_on IS NULL AND k.office_id = ? AND k.state = 'decided' ORDER BY d.holds_gate DESC, d.id DESC`;
  const found = world.one(sql, world.officeOf(CHIEF));
  world.copy.arrange('UPDATE decision_condition SET holds_gate = 1 WHERE id = ?', found.id);
  return found;
}
