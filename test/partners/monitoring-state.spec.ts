import { Database } from '../../src/database/database';
import { MonitoringCheckIn } from '../../src/due-diligence/monitoring/monitoring-check-in.entity';
import { MonitoringPlan } from '../../src/due-diligence/monitoring/monitoring-plan.entity';
import { productActor } from '../../src/kernel/actor';
import { nextCheckIn } from '../../src/due-diligence/monitoring/next-check-in';
import { openFileWorld, type FileWorld } from '../case-file/file.support';

describe('the monitoring of a partner', () => {
  let world: FileWorld;
  let partnerId: number;
  beforeAll(async () => {
    world = await openFileWorld();
    const caseId = await world.decided('Watched Works');
    partnerId = (await world.cases.get(world.as('analyst', world.analyst), caseId)).partner.id;
    await world.work.run(productActor(), async (change) => {
      const plan = await change.insert(MonitoringPlan, {
        ...{ caseId, partnerId, officeId: world.office, level: 'high', because: 'level', intervalMonths: 6 },
        ...{ startsOn: '2017-01-01', untilDay: '2019-01-01', endedOn: null, illustrative: false },
      });
      const open = { planId: plan.id, doneBy: null, whatHappened: null, rating: null, remindedOn: null };
      await change.insert(MonitoringCheckIn, { ...open, dueOn: '2017-07-01', doneOn: '2017-07-01' });
      await change.insert(MonitoringCheckIn, { ...open, dueOn: '2018-01-01', doneOn: null });
      change.record({ verb: 'test.plan', subject: 'test', subjectId: null });
    });
  });
  afterAll(() => world.close());

  it('stands on its page with the next day and the way to its incidents', async () => {
    const page = await world.focalPoint.agent.get(`/partners/${partnerId}`).expect(200);
    expect(page.text).toContain('Looked at again on 1 January 2018');
    expect(page.text).toContain(`/monitoring/incidents?partnerId=${partnerId}`);
    expect(page.text).toContain('Do I need due diligence?');
  });

  it('is nothing where no plan runs', async () => {
    const { read } = world.app.get(Database);
    expect(await nextCheckIn(read, productActor(), await world.partner('Unwatched Works'))).toBeNull();
  });
});
