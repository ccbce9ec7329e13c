import {
  openWorld,
  castOf,
  answersWith,
  move,
  NO_RISKS,
  type World,
} from '../due-diligence-cases/cases.support';
import '../../src/due-diligence/identity/identity.module';
import { changedSinceAssessment } from '../../src/due-diligence/identity/changed-since';
import { IdentityQuestion } from '../../src/due-diligence/identity/identity-question.entity';
import { Clearance } from '../../src/clearances/clearance.entity';
import { json, openFileWorld } from '../case-file/file.support';
import type { Actor } from '../../src/kernel/actor';
import { PartnerInput } from '../../src/partners/partner.input';
import { PartnersService } from '../../src/profiles/partners.service';

describe('a decision on a partner that changed after its assessment', () => {
  let world: World;
  let cast: Awaited<ReturnType<typeof castOf>>;
  let partners: PartnersService;
  let partnerId: number;
  let caseId: number;

  beforeAll(async () => {
    world = await openWorld();
    cast = await castOf(world);
    partners = new PartnersService(world.database, world.work);
    partnerId = await world.partner('Tamarind Freight');
    const { cases } = world;
    const asked = { partnerId, officeId: world.office, track: 'standard' as const, purpose: 'Training' };
    caseId = (await cases.open(cast.focalPoint, { ...asked, addresses: [] })).case.id;
    await cases.answer(cast.focalPoint, caseId, answersWith());
    await cases.move(cast.focalPoint, caseId, move('submit'));
    await cases.rateRisks(cast.analyst, caseId, NO_RISKS);
  });
  afterAll(() => world.close());

  const rename = (actor: Actor, more: Partial<PartnerInput>): Promise<void> =>
    partners.change(actor, partnerId, {
      ...new PartnerInput(),
      ...{ name: 'Tamarind Freight', kind: 'company', countryCode: 'SN', listing: 'public' },
      ...{ leadOfficeId: world.office, ...more },
    });

  it('is stale on the version read before, and fresh on the one that shows what changed', async () => {
    const { cases, database } = world;
    await cases.move(cast.analyst, caseId, move('assess_low'));
    const read = await cases.get(cast.chief, caseId);
    await rename(cast.analyst, { name: 'Northern Munitions and Landmines AG' });
    const decide = move('decide_low', { outcome: 'approved' });
    await expect(cases.move(cast.chief, caseId, decide, read.case.version)).rejects.toThrow('error.stale');
    const now = await cases.get(cast.chief, caseId);
    const since = await changedSinceAssessment(database.read, now.case);
    expect(since.flatMap((each) => each.differences.map(({ field }) => field))).toContain('name');
    await cases.move(cast.chief, caseId, decide, now.case.version);
  });

  it('ends the question that was open, for it has judged the partner as it is now', async () => {
    const { cases, database } = world;
    await rename(cast.analyst, { name: 'Another Freight Company' });
    const asked = async (state: string) =>
      database.read.countBy(IdentityQuestion, { partnerId, state: state as never });
    expect(await asked('open')).toBe(1);
    await cases.move(cast.analyst, caseId, { ...move('reopen'), note: 'It took another name.' });
    await cases.move(cast.analyst, caseId, move('assess_low'));
    const { version } = (await cases.get(cast.chief, caseId)).case;
    await cases.move(cast.chief, caseId, move('decide_low', { outcome: 'approved' }), version);
    expect([await asked('open'), await asked('reassess')]).toEqual([0, 1]);
    const [valid] = await database.read.find(Clearance, { where: { partnerId }, order: { id: 'DESC' } });
    expect(valid?.suspendedOn).toBeNull();
  });
});

/** Case S4: a decision as it was read, though the partner changed since. */
describe('by the JSON interface', () => {
  it('a stale decision is answered with 412, and the case lists what changed since the assessment', async () => {
    const world = await openFileWorld();
    const id = await world.draft('Tamarind Shipping');
    const as = {
      focal: world.as('focal_point', world.focalPoint),
      analyst: world.as('analyst', world.analyst),
    };
    await world.cases.move(as.focal, id, move('submit'));
    await world.cases.setLevel(as.analyst, id, { level: 'low', reason: 'Known' });
    await world.cases.move(as.analyst, id, move('assess_low'));
    const path = `/api/v1/due-diligence/cases/${id}`;
    const read = await world.chief.agent.get(path).expect(200);
    expect(read.body.changedSince).toEqual([]);
    const { partnerId } = read.body as { partnerId: number };
    const body = { name: 'Northern Munitions AG', kind: 'company', countryCode: 'SN', listing: 'public' };
    const changed = await json(world.analyst, 'put', `/api/v1/partners/${partnerId}`, { ...body, leadOfficeId: world.office }); // prettier-ignore
    expect(changed.status).toBe(200);
    const decide = (etag: string) =>
      world.chief.agent
        .post(`${path}/moves`)
        .set('x-csrf-token', world.chief.csrf)
        .set('if-match', etag)
        .send({ move: 'decide_low', outcome: 'approved', note: 'Nothing was found.' });
    await decide(String(read.headers.etag)).expect(412);
    const now = await world.chief.agent.get(path).expect(200);
    expect(now.body.state).toBe('chief');
    expect(now.body.changedSince).toContainEqual({
      ...{ field: 'name', before: ['Tamarind Shipping'], after: ['Northern Munitions AG'] },
      ...{ changedAt: '2017-06-15T12:00:00.000Z', changedBy: world.analyst.userId },
    });
    await decide(String(now.headers.etag)).expect(201);
    await world.close();
  });
});
