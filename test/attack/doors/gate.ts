import {
  CHIEF,
  FOCAL,
  ANALYST,
  caseState,
  changePartner,
  engagementBody,
  inReview,
  move,
  passes,
  stateOf,
  addPartner,
} from '../steps';
import { done, must, refused, tried, type Door, type World } from '../world';

/** Ways to a commitment with a partner that is not cleared. */
export const GATE_DOORS: readonly Door[] = [
  {
    name: 'the lawful way: a cleared partner passes, a rejected one does not',
    try: async (world) => {
      must(
        await passes(world, Number(world.cleared().id)),
        'a partnership with a cleared partner was stopped',
      );
      must(!(await passes(world, Number(world.rejected().id))), 'a rejected partner passed');
    },
  },
  {
    name: 'a cleared partner is renamed, moved to another country and sector, then agreed with',
    try: async (world) => {
      const { id } = world.cleared(world.officeOf(FOCAL));
      const over = { name: 'Northern Munitions and Landmines AG', countryCode: 'CD', sector: '07' };
      tried(await changePartner(world, FOCAL, Number(id), over), 'the change');
      must(!(await passes(world, Number(id))), 'the renamed partner passed');
    },
  },
  {
    name: 'a rejected partner is given a cleared parent whose clearance covers its group',
    try: async (world) => {
      const [parent, rejected] = [world.cleared(), world.rejected(true)];
      const scope = `INSERT INTO clearance_scope (clearance_id, covers, donations) VALUES (?, 'group', 1)`;
      world.copy.arrange(scope, parent.clearance_id);
      tried(await changePartner(world, FOCAL, Number(rejected.id), { parent: `#${parent.id}` }), 'the claim');
      must(!(await passes(world, Number(rejected.id))), 'the rejected partner passed by its parent');
      const unknown = await addPartner(world, 'Quilted Door Subsidiary', { parent: `#${parent.id}` }).catch(
        () => null,
      );
      if (unknown !== null)
        must(!(await passes(world, unknown)), 'a company nobody judged passed by a parent claimed');
    },
  },
  {
    name: 'a rejected partner is merged with a cleared one',
    try: async (world) => {
      const [cleared, rejected] = [world.cleared(), world.rejected(true)];
      const alias = { aliases: [String(cleared.name)] };
      tried(await changePartner(world, ANALYST, Number(rejected.id), alias), 'the other name');
      const waiting = await inReview(world, Number(rejected.id));
      await world.as(ANALYST).form('/partners/duplicates/compare', {});
      const pair = world.copy.rows(
        'SELECT id FROM partner_pair WHERE low_id IN (:a, :b) AND high_id IN (:a, :b)',
        { a: cleared.id, b: rejected.id },
      )[0];
      must(pair !== undefined, 'the two were not compared, so that nothing was tried');
      const merge = { move: 'merge', note: 'The same company.', keepId: cleared.id };
      await world.as(ANALYST).post(`/api/v1/partner-pairs/${pair?.id}/moves`, merge);
      await move(world, CHIEF, waiting, 'approve');
      must(
        !['agreed', 'active'].includes(stateOf(world, waiting)),
        'the partnership of the rejected one passed',
      );
      const { merged_into_id: merged } = world.one(
        'SELECT merged_into_id FROM partner WHERE id = ?',
        rejected.id,
      );
      if (merged === null) return;
      const undo = { note: 'They are two companies.' };
      done(
        await world.as(ANALYST).post(`/api/v1/partners/${rejected.id}/unmerge`, undo),
        'taking the merge back',
      );
    },
  },
  {
    name: 'partners suspended or rejected are added to a partnership that runs',
    try: async (world) => {
      const { id, engagement_id: running } = runningOne(world);
      for (const added of [world.suspended(), world.rejected()]) {
        const body = engagementBody(world, [Number(id), Number(added.id)], {
          startsOn: runningOne(world).starts_on,
        });
        refused(await world.as(FOCAL).put(`/api/v1/engagements/${running}`, body), `adding ${added.name}`);
        const there = world.copy.rows(
          'SELECT 1 FROM engagement_partner WHERE engagement_id = ? AND partner_id = ?',
          running,
          added.id,
        );
        must(there.length === 0, `${added.name} was added to a running partnership`);
      }
    },
  },
  {
    name: 'what a chief agreed is made longer, of more partners and a partnership, by the office or the chief alone',
    try: async (world) => {
      const [first, second] = [world.cleared(), world.cleared()];
      const event = { kind: 'collaboration', agreement: 'none', endsOn: world.day(30) };
      const body = engagementBody(world, [Number(first.id)], event);
      const { id } = done(await world.as(FOCAL).post('/api/v1/engagements', body), 'drafting').json();
      done(await move(world, FOCAL, id, 'submit'), 'submitting');
      done(await move(world, CHIEF, id, 'approve'), 'agreeing');
      const more = [
        { ...event, endsOn: world.day(3000) },
        { kind: 'partnership', agreement: 'memorandum', endsOn: world.day(30) },
      ];
      for (const key of [FOCAL, CHIEF, ANALYST])
        for (const over of more) {
          const partnerIds = [Number(first.id), Number(second.id)];
          const said = engagementBody(world, partnerIds, { ...over, title: 'Doors amended' });
          const asked = done(await world.as(key).put(`/api/v1/engagements/${id}`, said), 'asking').json();
          const path = `/api/v1/engagements/${id}/amendments/${asked.amendment?.id}/moves`;
          refused(await world.as(key).post(path, { move: 'agree', note: null }), `agreeing to it as ${key}`);
          const now = world.one('SELECT kind, ends_on FROM engagement WHERE id = ?', id);
          must(
            now.kind === 'collaboration' && now.ends_on === world.day(30),
            `${key} alone committed to more`,
          );
          const { n } = world.one('SELECT COUNT(*) AS n FROM engagement_partner WHERE engagement_id = ?', id);
          must(n === 1, `${key} alone let another partner join`);
        }
    },
  },
  {
    name: 'a decided case is reopened: nothing new passes; withdrawing gives a rejected partner nothing',
    try: async (world) => {
      const [cleared, rejected] = [world.cleared(), world.rejected(true)];
      const act = (caseId: unknown, name: string): Promise<unknown> =>
        world.as(ANALYST).post(`/api/v1/due-diligence/cases/${String(caseId)}/moves`, {
          move: name,
          note: 'New facts came up.',
        });
      await act(cleared.case_id, 'reopen');
      must(
        caseState(world, cleared.case_id) === 'assessment',
        'the case could not be reopened, so that nothing was tried',
      );
      must(!(await passes(world, Number(cleared.id))), 'a partner passed while its case is reopened');
      await act(rejected.case_id, 'reopen');
      await act(rejected.case_id, 'withdraw');
      must(
        !(await passes(world, Number(rejected.id))),
        'a rejected partner passed after its case was withdrawn',
      );
    },
  },
];

/** A partnership of the office that runs, with the one partner it has. */
function runningOne(world: World): Record<string, string | number | null> {
  return world.one(
    `SELECT e.id AS engagement_id, e.starts_on, ep.partner_id AS id FROM engagement e
     JOIN engagement_partner ep ON ep.engagement_id = e.id
     WHERE e.state = 'active' AND e.kind = 'partnership' AND e.office_id = ? AND NOT e.without_clearance ORDER BY e.id DESC`,
    world.officeOf(FOCAL),
  );
}
