import { Triage } from '../../src/due-diligence/triage/triage.entity';
import { partnersToAsk } from '../../src/engagements/engagement-triage';
import { openEngagementsTest, type EngagementsTest } from './engagements.support';

const PARTNERSHIP = { kind: 'partnership', agreement: 'memorandum' } as const;
const COLLABORATION = { kind: 'collaboration', agreement: 'none' } as const;
const GIFT = { kind: 'collaboration', agreement: 'contribution' } as const;

describe('"do I need due diligence?" where an engagement is logged', () => {
  let test: EngagementsTest;
  beforeAll(async () => {
    test = await openEngagementsTest();
  });
  afterAll(() => test.test.close());

  it.each([
    ['nobody when nothing changed', PARTNERSHIP, PARTNERSHIP, [1, 2], [1, 2], []],
    ['who is new to it', PARTNERSHIP, PARTNERSHIP, [1], [1, 2], [2]],
    ['all when it becomes a partnership', COLLABORATION, PARTNERSHIP, [1], [1, 2], [1, 2]],
    ['all when something is given', COLLABORATION, GIFT, [1], [1], [1]],
  ] as const)('asks %s', (_, before, after, known, now, asked) => {
    expect(partnersToAsk(before, after, known, now)).toEqual(asked);
  });

  it('keeps every answer with its reason, the no as well, and asks anew only when it changed', async () => {
    const focal = await test.person('focal_point', test.home);
    const event = test.input({ kind: 'collaboration', agreement: 'none', title: 'An event' });
    const { id } = await test.engagements.add(focal, event);
    const kept = (): Promise<Triage[]> =>
      test.test.database.read.find(Triage, { where: { engagementId: id }, order: { id: 'ASC' } });
    expect(await kept()).toMatchObject([{ needed: 'no', reasonKey: 'triage.because.collaboration' }]);
    await test.engagements.change(focal, id, { ...event, title: 'Another event' });
    expect(await kept()).toHaveLength(1);
    await test.engagements.change(focal, id, { ...event, kind: 'partnership' });
    expect((await kept()).at(-1)).toMatchObject({ needed: 'yes', reasonKey: 'triage.because.partnership' });
  });
});
