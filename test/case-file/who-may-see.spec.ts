import { maySee, restrictRefusals } from '../../src/due-diligence/cases/who-may-see';
import type { Actor, Role } from '../../src/kernel/actor';
import { json, openFileWorld, post, type FileWorld } from './file.support';

const HERE = 1;
const THERE = 2;

function person(role: Role, at: number | null, id = 9): Actor {
  const officeIds = at === null ? ('all' as const) : [at];
  return { id, name: role, locale: 'en', via: 'page', grants: [{ role, officeIds }] };
}

const open = { restrictedBecause: null, decidedBy: 5 };
const restricted = { restrictedBecause: 'A pending court case', decidedBy: 5 };

describe('who may see a decision', () => {
  it.each([
    ['an open one: staff of any office', open, person('focal_point', THERE), true],
    ['an open one: an administrator', open, person('administrator', null), true],
    ['the focal point of the office', restricted, person('focal_point', HERE), true],
    ['the chief of the office', restricted, person('chief', HERE), true],
    ['the Regional Director of the region', restricted, person('regional_director', HERE), true],
    ['the Regional Director of another region', restricted, person('regional_director', THERE), false],
    ['the focal point of another office', restricted, person('focal_point', THERE), false],
    ['an administrator', restricted, person('administrator', null), false],
    ['an analyst', restricted, person('analyst', null), true],
    ['an auditor', restricted, person('auditor', null), true],
    ['the committee', restricted, person('committee_member', null), true],
    ['the Director General', restricted, person('director_general', null), true],
    ['whoever decided it and moved on', restricted, person('chief', THERE, 5), true],
    ['nobody of an affiliate', restricted, person('affiliate', HERE), false],
  ] as const)('%s', (_, decision, actor, seen) => {
    expect(maySee(actor, decision, HERE)).toBe(seen);
  });

  it.each([
    ['whoever decided', { stage: 'decision', decidedBy: 9, decidedAs: 'chief' }, person('focal_point', THERE), []],
    ['the chief after them', { stage: 'decision', decidedBy: 5, decidedAs: 'chief' }, person('chief', HERE), []],
    ['not the office', { stage: 'decision', decidedBy: 5, decidedAs: 'chief' }, person('focal_point', HERE), ['library.error.not_decider']],
    ['no recommendation', { stage: 'recommendation', decidedBy: 9, decidedAs: 'committee_member' }, person('committee_member', null), ['library.error.no_decision']],
  ] as const)('is chosen by %s', (_, decision, actor, refusals) => {
    expect(restrictRefusals(actor, decision, HERE).map(({ key }) => key)).toEqual(refusals);
  }); // prettier-ignore
});

describe('a restricted decision', () => {
  const api = '/api/v1/due-diligence';
  let world: FileWorld;
  let caseId: number;
  let decision: number;
  beforeAll(async () => {
    world = await openFileWorld();
    const given = { restrictedBecause: 'A pending court case' };
    caseId = await world.decided('Hidden Works', { 'ARM-2': { sharePercent: 7 } }, given);
    const file = await world.cases.get(world.as('analyst', world.analyst), caseId);
    decision = file.decisions.at(-1)?.id ?? 0;
  });
  afterAll(() => world.close());

  it('is in no list, export, API or precedent of other offices', async () => {
    const stranger = await world.signIn('focal_point', world.elsewhere);
    for (const path of ['/library?q=hidden', '/library?format=csv', `${api}/decisions`]) {
      expect((await stranger.agent.get(path).expect(200)).text).not.toContain('Hidden Works');
      expect((await world.focalPoint.agent.get(path).expect(200)).text).toContain('Hidden Works');
    }
    await stranger.agent.get(`/library/${decision}`).expect(404);
    await stranger.agent.get(`${api}/decisions/${decision}`).expect(404);
  });

  it('keeps its case from administrators', async () => {
    const administrator = await world.signIn('administrator');
    expect((await administrator.agent.get('/cases').expect(200)).text).not.toContain('Hidden Works');
    await administrator.agent.get(`/cases/${caseId}`).expect(404);
    await world.analyst.agent.get(`/cases/${caseId}`).expect(200, /Hidden Works/);
  });

  it('leaves of itself on the partner that it is cleared or not: no number, level or state', async () => {
    const file = await world.cases.get(world.as('analyst', world.analyst), caseId);
    const { id, name } = file.partner;
    const strangers = [
      await world.signIn('focal_point', world.elsewhere),
      await world.signIn('administrator'),
    ];
    const clearance = async (as: typeof world.chief) => {
      const one = (await as.agent.get(`/api/v1/partners/${id}`).expect(200)).body;
      const csv = (await as.agent.get('/partners').query({ format: 'csv', q: name }).expect(200)).text;
      const page = (await as.agent.get(`/partners/${id}`).expect(200)).text;
      return { ...one.clearance, inPage: page.includes(file.case.number), inFile: /,Low,/.test(csv) };
    };
    const known = await clearance(world.chief);
    expect(known).toMatchObject({ level: 'low', inPage: true, inFile: true });
    for (const stranger of strangers) {
      const told = await clearance(stranger);
      expect(told).toMatchObject({ level: null, inPage: false, inFile: false });
      expect(told.state).toBe(known.state === 'valid' ? 'valid' : 'none');
    }
  });

  it('keeps its words in the audit trail from administrators', async () => {
    const trail = async (role: 'administrator' | 'auditor') => {
      const { agent } = await world.signIn(role);
      const page = (await agent.get(`/audit?subject=case&id=${caseId}`).expect(200)).text;
      const csv = (await agent.get(`/audit?subject=case&id=${caseId}&format=csv`).expect(200)).text;
      const { body } = await agent
        .get(`/api/v1/audit-entries?subject=case&id=${caseId}&limit=100`)
        .expect(200);
      return { page, csv, items: body.items as { verb: string; detail: string | null; withheld: boolean }[] };
    };
    const [kept, whole] = [await trail('administrator'), await trail('auditor')];
    expect(kept.items.map(({ verb }) => verb)).toEqual(whole.items.map(({ verb }) => verb));
    expect(kept.items.every(({ detail, withheld }) => withheld && detail === null)).toBe(true);
    expect(whole.items.every(({ detail, withheld }) => !withheld && detail !== null)).toBe(true);
    expect(kept.page).toContain('Withheld');
    for (const text of [kept.page, kept.csv]) expect(text).not.toContain('A pending court case');
  });

  it('is opened and restricted again by who decided, and by nobody else', async () => {
    const path = `${api}/decisions/${decision}/visibility`;
    expect((await json(world.focalPoint, 'put', path, {})).status).toBe(409);
    expect((await json(world.chief, 'put', path, {})).body).toMatchObject({ restrictedBecause: null });
    const stranger = await world.signIn('focal_point', world.elsewhere);
    await stranger.agent.get(`/library/${decision}`).expect(200, /Hidden Works/);
    const restrictedBecause = 'An appeal runs';
    expect((await post(world.chief, `/library/${decision}/visibility`, { restrictedBecause })).status).toBe(
      303,
    );
    await stranger.agent.get(`/library/${decision}`).expect(404);
    await world.chief.agent.get(`/library/${decision}`).expect(200, /An appeal runs/);
    await world.chief.agent.get(`/cases/${caseId}`).expect(200, /restricted to those concerned/);
  });
});
