import { ANALYST, CHIEF, FOCAL, addPartner, caseState, changePartner } from '../steps';
import { done, must, refused, tried, type Door, type World } from '../world';

/** Ways round the judgement of a case. */
export const CASE_DOORS: readonly Door[] = [
  {
    name: 'two cases are opened for one partner and purpose',
    try: async (world) => {
      const partnerId = await addPartner(world, 'Brindled Twofold Cases');
      const body = {
        partnerId,
        officeId: world.officeOf(FOCAL),
        track: 'standard',
        purpose: 'Twofold',
        addresses: [],
      };
      const answers = await Promise.all(
        [1, 2].map(() => world.as(FOCAL).post('/api/v1/due-diligence/cases', body)),
      );
      must(
        answers.every(({ status }) => status < 500),
        'opening two at once failed',
      );
      const { n } = world.one('SELECT COUNT(*) AS n FROM due_diligence_case WHERE partner_id = ?', partnerId);
      must(n === 1, `${n} cases are open for one partner and purpose`);
      refused(await world.as(FOCAL).post('/api/v1/due-diligence/cases', body), 'a second case');
    },
  },
  {
    name: 'a case is decided as it was read, though its partner was changed since',
    try: async (world) => {
      const found = world.one(
        "SELECT id, partner_id FROM due_diligence_case WHERE state = 'chief' AND office_id = ?",
        world.officeOf(CHIEF),
      );
      const read = await world.as(CHIEF).get(`/api/v1/due-diligence/cases/${found.id}`);
      const over = {
        name: 'Another Company Altogether',
        countryCode: 'CD',
      };
      tried(await changePartner(world, ANALYST, Number(found.partner_id), over), 'the change');
      const decide = { move: 'decide_low', outcome: 'approved', note: 'Nothing was found.' };
      const path = `/api/v1/due-diligence/cases/${found.id}/moves`;
      const answer = await world.as(CHIEF).post(path, decide, { 'if-match': read.etag ?? '' });
      must(answer.status === 412, `the decision was answered with ${answer.status}, not with 412`);
      must(caseState(world, found.id) !== 'decided', 'the case was decided');
    },
  },
  {
    name: 'an assessment is closed with nothing in it',
    try: async (world) => {
      const path = await emptyCase(world, await addPartner(world, 'Vellum Unjudged Works'));
      await world.as(FOCAL).post(`${path}/moves`, { move: 'submit', note: null });
      const id = path.split('/').pop();
      await world.as(ANALYST).put(`${path}/risks`, { risks: EMPTY_RISKS });
      refused(await world.as(ANALYST).post(`${path}/moves`, { move: 'assess_low', note: '.' }), 'closing it');
      must(['draft', 'assessment'].includes(caseState(world, id)), 'the empty assessment was closed');
    },
  },
];

const EMPTY_RISKS = ['operational', 'financial', 'legal', 'reputational'].map((category) => ({
  ...{ category, likelihood: 1, impact: 1, text: '.', mitigation: null, owner: null, reviewOn: null },
  noneReason: null,
}));

/** A case whose questions are all answered by no, with nothing to show for it; answers its address. */
async function emptyCase(world: World, partnerId: number): Promise<string> {
  const body = {
    partnerId,
    officeId: world.officeOf(FOCAL),
    track: 'standard',
    purpose: 'Empty',
    addresses: [],
  };
  const { id } = done(
    await world.as(FOCAL).post('/api/v1/due-diligence/cases', body),
    'opening a case',
  ).json();
  const path = `/api/v1/due-diligence/cases/${id}`;
  const asked = world.copy.rows(
    `SELECT json_extract(each.value, '$.code') AS criterion, json_extract(each.value, '$.metric') AS metric
     FROM due_diligence_case held JOIN due_diligence_policy policy ON policy.id = held.policy_id,
       json_each(policy.body, '$.criteria') each
     WHERE held.id = ? AND each.value LIKE '%"' || held.track || '"%'`,
    id,
  );
  const answers = asked.map(({ criterion, metric }) =>
    metric === 'share' ? { criterion, value: null, sharePercent: 0 } : { criterion, value: 'no' },
  );
  done(await world.as(FOCAL).put(`${path}/answers`, { answers }), 'answering by no');
  return path;
}
