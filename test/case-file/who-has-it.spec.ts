import { move } from '../due-diligence-cases/cases.support';
import { openFileWorld, type FileWorld } from './file.support';

describe('who has a case', () => {
  let world: FileWorld;
  let id: number;
  beforeAll(async () => {
    world = await openFileWorld();
    await world.decided('Finished Works');
    id = await world.draft('Open Works');
  });
  afterAll(() => world.close());

  async function holder(name: string): Promise<unknown> {
    const { body } = await world.analyst.agent.get('/api/v1/due-diligence/cases').expect(200);
    const { items } = body as { items: { partnerName: string; holder: unknown }[] };
    return items.find((each) => each.partnerName === name)?.holder;
  }

  it('is named with the role where one person holds it, and nobody once it is decided', async () => {
    expect(await holder('Open Works')).toMatchObject({
      role: 'focal_point',
      name: expect.any(String) as string,
    });
    expect(await holder('Finished Works')).toBeNull();
    await world.analyst.agent.get('/cases').expect(200, /Focal point, /);
    await world.analyst.agent.get('/cases?format=csv').expect(200, /Who has it/);
  });

  it('is a role alone where several persons hold it', async () => {
    await world.signIn('analyst');
    await world.cases.move(world.as('focal_point', world.focalPoint), id, move('submit'));
    expect(await holder('Open Works')).toEqual({ role: 'analyst', name: null });
  });
});
