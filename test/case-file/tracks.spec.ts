import { CaseAnswer } from '../../src/due-diligence/cases/case-answer.entity';
import { openOnTrack, relationsOf, statementsOf } from '../../src/due-diligence/tracks/track-parts';
import type { Track } from '../../src/due-diligence/due-diligence.vocabulary';
import { Invalid, Refused } from '../../src/kernel/errors';
import { productActor } from '../../src/kernel/actor';
import { RelatedParty } from '../../src/partners/related-party.entity';
import { criteriaOf } from '../../src/due-diligence/policy/policy';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { answersWith, move, NO_RISKS } from '../due-diligence-cases/cases.support';
import { json, openFileWorld, post, type FileWorld } from './file.support';

const LIGHT = 'tracks.open.no_founder';
const WEALTH = 'tracks.open.source_of_wealth';
const SAID = 'tracks.open.public_statements';
const COMPANIES = 'tracks.open.companies_controlled';

describe('what a track asks beyond its criteria', () => {
  it.each([
    ['owners', [], [], []],
    ['nobody', [], [], []],
    ['founders', [], [], [LIGHT]],
    ['founders', [], ['director'], [LIGHT]],
    ['founders', [], ['founder'], []],
    ['founders', ['no_founder'], [], []],
    ['person', [], [], [WEALTH, SAID, COMPANIES]],
    ['person', ['source_of_wealth', 'public_statements'], [], [COMPANIES]],
    ['person', ['source_of_wealth', 'public_statements'], ['controlled_company'], []],
    ['person', ['source_of_wealth', 'public_statements', 'companies_controlled'], [], []],
  ] as const)('%s, with %j and %j', (people, statements, relations, open) => {
    expect(openOnTrack(people, statements, relations).map(({ key }) => key)).toEqual(open);
  });

  it('is shown on no other track', () => {
    expect(statementsOf('nobody')).toEqual([]);
    expect(relationsOf('nobody')).toEqual([]);
  });
});

describe('a case', () => {
  let world: FileWorld;
  beforeAll(async () => {
    world = await openFileWorld();
  });
  afterAll(() => world.close());
  const focal = () => world.as('focal_point', world.focalPoint);

  async function opened(track: Track, partnerId: number): Promise<number> {
    const input = { partnerId, officeId: world.office, track, purpose: 'A venture', addresses: [] };
    const { case: found } = await world.cases.open(focal(), input);
    const asked = criteriaOf(policyVersion1, track).map(({ code }) => code);
    const answers = answersWith().filter(({ criterion }) => asked.includes(criterion));
    await world.cases.answer(focal(), found.id, answers);
    await world.cases.rateRisks(focal(), found.id, NO_RISKS);
    return found.id;
  }

  test('on the light track is not submitted before a founder is named', async () => {
    const partnerId = await world.partner('Made-up Start-up', { size: 'start_up' });
    const id = await opened('light', partnerId);
    await expect(world.cases.move(focal(), id, move('submit'))).rejects.toThrow(Refused);
    await world.focalPoint.agent.get(`/cases/${id}`).expect(200, /No founder is named/);
    await world.work.run(productActor(), async (change) => {
      await change.insert(RelatedParty, {
        ...{
          partnerId,
          relation: 'founder' as const,
          kind: 'person' as const,
          name: 'Ana Made-Up',
          note: null,
        },
        ...{ countryCode: null, birthDate: null, identifier: null, behindId: null, endedOn: null },
        ...{ illustrative: true, createdBy: null, createdAt: change.clock.now() },
      });
      change.record({ verb: 'partner.name', subject: 'partner', subjectId: partnerId });
    });
    await world.focalPoint.agent.get(`/cases/${id}`).expect(200, /Ana Made-Up/);
    await world.cases.move(focal(), id, move('submit'));
  });

  test('of a person is submitted once wealth, statements and companies are described', async () => {
    const id = await opened('individual', await world.partner('Pretend Donor', { kind: 'individual' }));
    await expect(world.cases.move(focal(), id, move('submit'))).rejects.toThrow(Refused);
    const form = { kind: 'source_of_wealth', text: 'Prize money' };
    await post(world.focalPoint, `/cases/${id}/statements`, form).expect(303);
    const api = `/api/v1/due-diligence/cases/${id}/statements`;
    for (const kind of ['public_statements', 'companies_controlled']) {
      await json(world.focalPoint, 'put', api, { kind, text: 'None found' }).expect(200);
    }
    const other = await json(world.focalPoint, 'put', api, { kind: 'no_founder', text: 'None' });
    expect(other.status).toBe(409);
    await world.focalPoint.agent.get(`/cases/${id}`).expect(200, /Prize money/);
    await world.cases.move(focal(), id, move('submit'));
  });

  test('of a subsidiary inherits from an approved parent only, and says so', async () => {
    const parentId = await world.partner('Made-up Group');
    const child = await world.partner('Made-up Group of Dakar', { parentId });
    await expect(opened('group', child)).rejects.toThrow(Invalid);
    const scope = {
      covers: 'group' as const,
      withoutDonations: false,
      typeIds: [],
      countryCodes: [],
      monitored: false,
    };
    const alone = await world.cases.get(focal(), await world.decided('Parent by itself'));
    // An approval of the parent alone is nothing to inherit from.
    const orphan = await world.partner('Child of one', { parentId: alone.partner.id });
    await expect(opened('group', orphan)).rejects.toThrow(Invalid);
    const decidedId = await world.decided('Parent of nobody', {}, { scope });
    const parentCase = await world.cases.get(focal(), decidedId);
    const own = await world.partner('Child of nobody', { parentId: parentCase.partner.id });
    const input = {
      partnerId: own,
      officeId: world.office,
      track: 'group' as const,
      purpose: 'x',
      addresses: [],
    };
    const { case: found } = await world.cases.open(focal(), input);
    const kept = await world.database.read.findBy(CaseAnswer, { caseId: found.id });
    expect(new Set(kept.map(({ inheritedFrom }) => inheritedFrom))).toEqual(
      new Set([parentCase.case.number]),
    );
    expect(kept.map(({ criterion }) => criterion)).not.toContain('SAN-1');
    await world.focalPoint.agent
      .get(`/cases/${found.id}/answers?step=trade`)
      .expect(200, new RegExp(`Inherited from case ${parentCase.case.number}, decided on 15 June 2017`));
    const [same, other] = answersWith({ 'ARM-2': { sharePercent: 1 } }).filter(({ criterion }) =>
      ['ARM-1', 'ARM-2'].includes(criterion),
    );
    await world.cases.answer(focal(), found.id, [same!, other!]);
    const marks = await world.database.read.findBy(CaseAnswer, { caseId: found.id });
    const mark = (code: string) => marks.find(({ criterion }) => criterion === code)?.inheritedFrom;
    expect([mark('ARM-1'), mark('ARM-2')]).toEqual([parentCase.case.number, null]);
  });

  test('follows who the partner is, by page and API alike, and is changed by an analyst with a reason', async () => {
    const api = '/api/v1/due-diligence/cases';
    const start = (partnerId: number, more: object = {}) => {
      const asked = { partnerId, officeId: world.office, purpose: 'A venture', ...more };
      return json(world.focalPoint, 'post', api, asked);
    };
    const firm = await world.partner('Made-up Large Works', { size: 'large' });
    const family = await world.partner('Made-up Family Works', { size: 'medium', familyRun: true });
    const donor = await world.partner('Made-up Donor', { kind: 'individual' });
    const field = (response: { body: unknown }) =>
      (response.body as { errors: { field: string }[] }).errors[0]?.field;
    for (const [partnerId, track] of [
      [firm, 'individual'],
      [donor, 'standard'],
      [donor, 'light'],
      [firm, 'light'],
      [family, 'standard'],
    ]) {
      const refused = await start(Number(partnerId), { track });
      expect([refused.status, field(refused)]).toEqual([422, 'track']);
    }
    const form = { partnerId: firm, officeId: world.office, track: 'individual', purpose: 'A venture' };
    await post(world.focalPoint, '/cases', form).expect(422, /Only a person is asked as a person/);
    const opened: { id: number; track: string }[] = [];
    for (const partnerId of [firm, family, donor]) {
      const { body } = await start(partnerId).expect(201);
      opened.push(body as { id: number; track: string });
    }
    expect(opened.map(({ track }) => track)).toEqual(['standard', 'light', 'individual']);
    const page = await world.focalPoint.agent.get(`/cases/new?partnerId=${donor}`).expect(200);
    expect([...page.text.matchAll(/name="track"\s+value="(\w+)"/g)].map(([, track]) => track)).toEqual([
      'individual',
    ]);

    const id = opened[0]?.id;
    const other = { track: 'light', reason: 'Run by one family in one town' };
    const stranger = await json(world.focalPoint, 'put', `${api}/${id}/track`, other);
    expect(stranger.status).toBe(409);
    await json(world.analyst, 'put', `${api}/${id}/track`, { ...other, reason: '' }).expect(422);
    await json(world.analyst, 'put', `${api}/${id}/track`, { ...other, track: 'individual' }).expect(422);
    const { body } = await json(world.analyst, 'put', `${api}/${id}/track`, other).expect(200);
    expect(body).toMatchObject({ track: 'light', trackReason: other.reason });
  });
});
