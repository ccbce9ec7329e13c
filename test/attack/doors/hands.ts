import { ANALYST, CHIEF, FOCAL, caseState, engagementBody, move, stateOf } from '../steps';
import { done, must, refused, type Door, type World } from '../world';

/** Second accounts, borrowed roles and terms that ended: one person where two are asked for. */
export const HAND_DOORS: readonly Door[] = [
  {
    name: 'an administrator sets the password or address of somebody who decides, and signs in as them',
    try: async (world) => {
      const administrator = world.as('administrator');
      const { userId, email, password } = world.as('director-general').account;
      const page = await administrator.form(`/users/${userId}/password`, {});
      must(!/(?<![\w-])[a-z0-9]{4}(?:-[a-z0-9]{4}){3}(?![\w-])/.test(page.body), 'he was shown a password');
      const row = world.one('SELECT * FROM user_account WHERE id = ?', userId);
      const body = { name: row.name, email: 'attacker@demo.example', locale: row.locale, active: true };
      const headers = { 'if-match': `"${row.version}"` };
      await administrator.put(`/api/v1/users/${userId}`, body, headers);
      const asked = world.copy.rows(
        "SELECT id FROM account_request WHERE user_id = ? AND state = 'waiting'",
        userId,
      );
      must(asked.length > 0, 'nothing waits for another administrator, so that nothing was tried');
      for (const { id } of asked) {
        await administrator.post(`/api/v1/account-requests/${id}/confirm`, {});
        await administrator.form(`/users/accounts/${id}/confirm`, {});
      }
      must(
        world.one('SELECT email FROM user_account WHERE id = ?', userId).email === email,
        'the address is his',
      );
      const same = await world.stranger(world.as('director-general').account).signIn(password);
      must(same === 303, 'the password of the Director General is another');
    },
  },
  {
    name: 'an administrator alone puts an office under another region, and with it its cases',
    try: async (world) => {
      const office = world.one('SELECT * FROM office WHERE id = ?', world.officeOf('focal-point'));
      const region = world.one("SELECT id FROM office WHERE kind = 'regional' AND id <> ?", office.parent_id);
      const { code, name, kind } = office;
      const place = { parentId: region.id, countryCode: office.country_code, active: true };
      const path = `/api/v1/offices/${office.id}`;
      for (let again = 0; again < 2; again += 1)
        done(await world.as('administrator').put(path, { code, name, kind, ...place }), 'saving the office');
      const now = world.one('SELECT parent_id FROM office WHERE id = ?', office.id);
      must(now.parent_id === office.parent_id, 'one administrator put it under another region');
    },
  },
  {
    name: 'an administrator gives himself a second account',
    try: async (world) => {
      const [local = '', domain = ''] = world.as('administrator').account.email.split('@');
      const body = { name: 'Somebody Else', locale: 'en', active: true };
      for (const email of [`${local}+two@${domain}`, `${local.slice(0, 2)}.${local.slice(2)}@${domain}`])
        refused(
          await world.as('administrator').post('/api/v1/users', { ...body, email }),
          `the account ${email}`,
        );
    },
  },
  {
    name: 'a member of the committee calls a meeting with themselves as chair, or takes a case over',
    try: async (world) => {
      const member = world.as('legal');
      const day = world.day(3);
      const body = {
        kind: 'meeting',
        title: 'Door meeting',
        meetsOn: day,
        deadlineOn: day,
        chairId: member.account.userId,
      };
      const path = '/api/v1/due-diligence/committee-sessions';
      refused(await member.post(path, body), 'calling it');
      const called = await world.as(ANALYST).post(path, { ...body, chairId: null });
      const { id } = done(called, 'a meeting called by the analyst').json();
      const item = world.one("SELECT case_id FROM committee_item WHERE state = 'open'");
      refused(await member.post(`${path}/${id}/cases`, { caseId: item.case_id }), 'taking a case over');
      const left = world.copy.rows('SELECT 1 FROM committee_item WHERE session_id = ?', id);
      must(left.length === 0, 'a case is on the agenda');
      await world.as(ANALYST).post(`${path}/${id}/moves`, { move: 'cancel' });
    },
  },
  {
    name: 'a member whose term has ended votes, or changes the vote cast in it',
    try: async (world) => {
      const item = world.one("SELECT case_id, members FROM committee_item WHERE state = 'open'");
      const members = JSON.parse(String(item.members)) as { userId: number }[];
      const path = `/api/v1/due-diligence/cases/${item.case_id}/votes`;
      for (const { userId } of members) {
        const member = world.user(userId);
        if (member?.account.role !== 'committee_member') continue;
        const kept = (): string =>
          JSON.stringify(
            world.copy.rows(
              'SELECT vote, reason FROM committee_vote WHERE case_id = ? AND user_id = ?',
              item.case_id,
              userId,
            ),
          );
        const before = kept();
        const held = "role = 'committee_member' AND user_id = ?";
        world.copy.arrange(`UPDATE role_assignment SET to_day = ? WHERE ${held}`, world.day(-1), userId);
        const answer = await member.post(path, { vote: 'reject', reason: 'Cast after the term.' });
        world.copy.arrange(`UPDATE role_assignment SET to_day = NULL WHERE ${held}`, userId);
        refused(answer, `the vote of ${member.account.key}`);
        must(kept() === before, `the vote of ${member.account.key} is another`);
      }
    },
  },
  {
    name: 'an officer in charge approves and decides what they wrote themselves, and says for the office that a condition is met',
    try: async (world) => {
      const focal = world.as(FOCAL);
      const chief = world.one(
        "SELECT id, office_id FROM role_assignment WHERE role = 'chief' AND user_id = ?",
        world.as(CHIEF).account.userId,
      );
      world.copy.arrange(
        `INSERT INTO role_assignment (user_id, role, office_id, from_day, to_day, in_charge_for_id, version)
         VALUES (?, 'chief', ?, '2016-01-01', ?, ?, 1)`,
        ...[focal.account.userId, chief.office_id, world.day(1), chief.id],
      );
      try {
        await inCharge(world);
      } finally {
        world.copy.arrange(
          'DELETE FROM role_assignment WHERE in_charge_for_id = ? AND user_id = ?',
          chief.id,
          focal.account.userId,
        );
      }
    },
  },
];

async function inCharge(world: World): Promise<void> {
  const body = engagementBody(world, [Number(world.cleared().id)]);
  const { id } = done(await world.as(FOCAL).post('/api/v1/engagements', body), 'drafting').json();
  done(await move(world, FOCAL, id, 'submit'), 'submitting');
  refused(await move(world, FOCAL, id, 'approve'), 'approving one’s own draft in charge');
  must(stateOf(world, id) === 'in_review', 'it was agreed by one hand');
  const own = world.copy.rows(
    "SELECT id FROM due_diligence_case WHERE state = 'chief' AND office_id = ? AND opened_by = ?",
    ...[world.officeOf(FOCAL), world.as(FOCAL).account.userId],
  );
  for (const found of own) {
    const decide = { move: 'decide_low', outcome: 'approved', note: 'In charge.' };
    refused(
      await world.as(FOCAL).post(`/api/v1/due-diligence/cases/${found.id}/moves`, decide),
      'deciding it',
    );
    must(caseState(world, found.id) === 'chief', 'a case was decided by whoever opened it');
  }
  const condition = world.copy.rows(
    `SELECT d.id, d.case_id FROM decision_condition d JOIN due_diligence_case k ON k.id = d.case_id
     WHERE d.met_on IS NULL AND d.holds_gate AND k.office_id = ?`,
    world.officeOf(FOCAL),
  )[0];
  if (!condition) return;
  const met = `/api/v1/due-diligence/cases/${condition.case_id}/conditions/${condition.id}/met`;
  refused(await world.as(FOCAL).post(met, { note: 'It is done.' }), 'saying in charge that it is met');
}
