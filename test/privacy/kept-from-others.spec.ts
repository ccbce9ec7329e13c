import { suspendClearances } from '../../src/clearances/suspend-clearance';
import { IdentityQuestion } from '../../src/due-diligence/identity/identity-question.entity';
import { Incident } from '../../src/due-diligence/monitoring/incident.entity';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import { productActor } from '../../src/kernel/actor';
import { Partner } from '../../src/partners/partner.entity';
import type { Identity } from '../../src/partners/identity/identity';
import { json, openFileWorld, type FileWorld } from '../case-file/file.support';
import type { SignedIn } from '../support/app';

const SAYS_WHY = /suspended|suspendue|Conditions of|ended on|advisory|decision yet/i;

describe('a restricted decision of another office', () => {
  let world: FileWorld;
  let partner: Partner;
  let caseId: number;
  let typeId: number;
  beforeAll(async () => {
    world = await openFileWorld();
    caseId = await world.decided('Hidden Works', {}, { restrictedBecause: 'A pending court case' });
    ({ partner } = await world.cases.get(world.as('analyst', world.analyst), caseId));
    typeId = await world.work.run(productActor(), async (change) => {
      await ensurePartnershipTypes(change);
      change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
      return (await change.manager.findOneByOrFail(PartnershipType, { code: 'implementation' })).id;
    });
  });
  afterAll(() => world.close());

  /** A partnership of the office in review, the chief's refused approval, and its page. */
  const told = async (focal: SignedIn, chief: SignedIn, officeId: number) => {
    const body = {
      ...{
        title: `At ${officeId}`,
        kind: 'partnership',
        typeId,
        startsOn: '2017-06-01',
        agreement: 'memorandum',
      },
      ...{ officeId, countryCodes: ['SN'], partnerIds: [partner.id] },
    };
    const { id } = (await json(focal, 'post', '/api/v1/engagements', body)).body;
    const moves = `/api/v1/engagements/${id}/moves`;
    expect((await json(focal, 'post', moves, { move: 'submit' })).status).toBeLessThan(300);
    const refused = await json(chief, 'post', moves, { move: 'approve' });
    expect(refused.status).toBe(409);
    const gift = {
      ...{
        partnerId: partner.id,
        officeId,
        form: 'cash',
        currency: 'USD',
        amount: '10.00',
        bookedAs: 'private_sector',
      },
      ...{ receivedOn: '2017-06-15', earmarking: 'unearmarked', channel: 'other', toBeAllocated: false },
    };
    const given = await json(focal, 'post', '/api/v1/contributions', gift);
    expect([given.status, given.body.errors]).toEqual([201, undefined]);
    const confirmed = await json(focal, 'post', `/api/v1/contributions/${given.body.id}/moves`, {
      move: 'confirm',
    });
    const row =
      'title,partnership or collaboration,type,lead office,countries,partner,partner kind,partner country,starts on,state\n' +
      `By file,partnership,implementation,${officeId === world.office ? 'SN-T' : 'XX-T'},SN,${partner.name},company,SN,2017-06-01,active`;
    const file = await focal.agent.post('/api/v1/imports?kind=engagements&name=x.csv').set('x-csrf-token', focal.csrf).set('content-type', 'text/csv').send(row); // prettier-ignore
    const texts = [
      JSON.stringify(refused.body),
      (await chief.agent.get(`/engagements/${id}`).expect(200)).text,
      (await chief.agent.get(`/api/v1/engagements/${id}`).expect(200)).text,
      JSON.stringify(confirmed.body),
      (await focal.agent.get(`/contributions/${given.body.id}`).expect(200)).text,
      (await focal.agent.get(`/api/v1/contributions/${given.body.id}`).expect(200)).text,
      JSON.stringify(file.body),
    ];
    return { refused: String(refused.body.reasons), texts: texts.map((text) => SAYS_WHY.test(text)) };
  };

  it('says at the gate to others that the partner is not cleared for this, and no more', async () => {
    await world.work.run(productActor(), async (change) => {
      expect(await suspendClearances(change, { partnerId: partner.id }, 'incident')).toBe(1);
      change.record({ verb: 'test.suspend', subject: 'partner', subjectId: partner.id });
    });
    const own = await told(world.focalPoint, world.chief, world.office);
    expect(own.refused).toMatch(/is suspended from/);
    expect(own.texts.filter(Boolean).length).toBeGreaterThan(3);
    const [focal, chief] = [
      await world.signIn('focal_point', world.elsewhere),
      await world.signIn('chief', world.elsewhere),
    ];
    const others = await told(focal, chief, world.elsewhere);
    expect(others.refused).toContain('It is not cleared for this.');
    expect(others.texts).toEqual(others.texts.map(() => false));
  });

  it('keeps the incidents set against it from administrators', async () => {
    const what = 'Peregrine: the factory was closed';
    await world.work.run(productActor(), async (change) => {
      const row = { happenedOn: '2017-06-01', criterion: null, severity: 'grave', effect: 'none' } as const;
      const by = { recordedBy: world.analyst.userId, recordedAt: change.clock.now(), illustrative: false };
      await change.insert(Incident, { partnerId: partner.id, caseId, what, ...row, ...by });
      change.record({ verb: 'test.incident', subject: 'partner', subjectId: partner.id });
    });
    const administrator = await world.signIn('administrator');
    for (const path of ['/monitoring/incidents', '/api/v1/incidents']) {
      const known = await world.analyst.agent.get(path);
      expect([path, known.status]).toEqual([path, 200]);
      expect(known.text).toContain('Peregrine');
      expect((await administrator.agent.get(path)).text).not.toContain('Peregrine');
    }
  });
});

describe('what a person does not see', () => {
  let world: FileWorld;
  beforeAll(async () => {
    world = await openFileWorld();
  });
  afterAll(() => world.close());

  it('is no gift that a triage could be about', async () => {
    const said = {
      ...{ publicLabel: 'Many', officeId: world.elsewhere, form: 'cash', currency: 'USD', amount: '10.00' },
      ...{
        receivedOn: '2017-06-15',
        earmarking: 'unearmarked',
        channel: 'other',
        bookedAs: 'other_organisations',
      },
      ...{ toBeAllocated: false },
    };
    const gift = (await json(world.analyst, 'post', '/api/v1/contributions', said)).body as { id: number };
    expect(gift.id).toBeGreaterThan(0);
    const ask = async (who: SignedIn, contributionId: number) => {
      const body = { officeId: world.office, kind: 'collaboration', donation: 'yes', contributionId };
      const answer = await json(who, 'post', '/api/v1/due-diligence/triages', body);
      return JSON.stringify([answer.status, answer.body.errors]);
    };
    expect(await ask(world.focalPoint, gift.id)).toBe(await ask(world.focalPoint, 99_999));
    expect(await ask(world.focalPoint, gift.id)).toContain('contributionId');
    expect(await ask(world.analyst, gift.id)).toContain('201');
  });

  it('has no number in a question of identity', async () => {
    const own = await world.partner('Seen Mills');
    const [hidden, other] = [
      await world.partner('Unseen Group', { leadOfficeId: world.elsewhere }),
      await world.partner('Seen Group'),
    ];
    const as = (parentId: number): Identity => ({
      ...{ name: 'Seen Mills', otherNames: [], kind: 'company', countryCode: 'SN', sector: null },
      ...{ parentId, groupId: parentId, identifiers: [], owners: [] },
    });
    const question = await world.work.run(productActor(), async (change) => {
      change.record({ verb: 'test.ask', subject: 'test', subjectId: null });
      return change.insert(IdentityQuestion, {
        ...{ partnerId: own, caseId: null, state: 'open' as const, before: as(hidden), after: as(other) },
        ...{ leftWithout: [4711], askedAt: change.clock.now(), answeredBy: null, answeredAt: null },
        ...{ reason: null, illustrative: false, version: 1 },
      });
    });
    const affiliate = await world.signIn('affiliate', world.office);
    const path = `/api/v1/identity-questions/${question.id}`;
    const parents = { field: 'parent', before: ['hidden'], after: [String(other)] };
    expect((await affiliate.agent.get(path).expect(200)).body).toMatchObject({
      differences: [parents],
      leftWithout: [],
    });
    expect((await world.analyst.agent.get(path)).body).toMatchObject({
      ...{ differences: [{ ...parents, before: [String(hidden)] }], leftWithout: [4711] },
    });
    await affiliate.agent.get(`/identity-questions/${question.id}`).expect(200);
  });
});
