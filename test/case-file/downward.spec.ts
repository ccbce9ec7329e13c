import { downwardMove } from '../../src/due-diligence/cases/downward';
import { RISK_LEVELS } from '../../src/due-diligence/due-diligence.vocabulary';
import type { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { openFileWorld, post, type FileWorld } from './file.support';
import { move } from '../due-diligence-cases/cases.support';

test('only a level below the proposed one is a downward move', () => {
  const moved = RISK_LEVELS.flatMap((proposedLevel) =>
    RISK_LEVELS.filter((level) => downwardMove({ case: { level, proposedLevel } as DueDiligenceCase })),
  );
  expect(moved).toEqual(['low', 'low', 'medium', 'low', 'medium', 'high']);
});

describe('on the page of a case', () => {
  let world: FileWorld;
  beforeAll(async () => {
    world = await openFileWorld();
  });
  afterAll(() => world.close());

  test('the decider sees a downward move with its reason, and sources used before are offered', async () => {
    const id = await world.draft('Made-up Works', { 'PEP-1': { value: 'yes' } });
    const source = { source: 'Platform of Fiction', consultedOn: '2017-06-15', result: 'Nothing found' };
    await post(world.focalPoint, `/cases/${id}/sources`, source).expect(303);
    await world.cases.move(world.as('focal_point', world.focalPoint), id, move('submit'));
    const analyst = world.as('analyst', world.analyst);
    await world.cases.setLevel(analyst, id, { level: 'low', reason: 'A retired mayor' });
    await world.analyst.agent.get(`/cases/${id}`).expect(200, /<option value="Platform of Fiction">/);
    await world.cases.move(analyst, id, move('assess_low'));
    const page = await world.chief.agent.get(`/cases/${id}`).expect(200);
    expect(page.text).toMatch(/moved this case down from medium[^<]*to low\.<\/strong> A retired mayor/);
  });
});
