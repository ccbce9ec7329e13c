import type { EntityMetadata } from 'typeorm';
import { NOT_SIMPLY_MOVED, belongings, pointsToPartner } from '../../src/profiles/duplicates/belongings';
import { openTestDatabase, type TestDatabase } from '../support/database';

describe('what moves with a partner that is merged', () => {
  let test: TestDatabase;
  let pointing: EntityMetadata[];

  beforeAll(async () => {
    test = await openTestDatabase();
    pointing = test.database.read.dataSource.entityMetadatas.filter(pointsToPartner);
  });

  afterAll(() => test.close());

  it('is every row of a table that points to it, but for those known to stay or to be looked at', () => {
    const moved = belongings(test.database.read).map(({ entity }) => entity);
    const others = pointing.filter(({ target }) => NOT_SIMPLY_MOVED.has(target)).map(({ name }) => name);
    expect([...moved, ...others].sort()).toEqual(pointing.map(({ name }) => name).sort());
    expect(others).toHaveLength(NOT_SIMPLY_MOVED.size);
    expect(moved.slice(0, 3)).toEqual(['Clearance', 'DueDiligenceCase', 'EngagementPartner']);
    expect(moved.slice(3).sort()).toEqual([
      ...['CaseSource', 'Concern', 'Contribution', 'Incident', 'MonitoringPlan', 'RelatedParty'],
      ...['ScreeningHit', 'Triage'],
    ]);
  });

  it('is told by one column of one name, and what must be there but once by its unique index', () => {
    const moved = pointing.filter(({ target }) => !NOT_SIMPLY_MOVED.has(target));
    const columns = moved.map(({ foreignKeys }) =>
      foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.name === 'Partner')
        .flatMap((key) => key.columns.map(({ propertyName }) => propertyName)),
    );
    expect(new Set(columns.map(String))).toEqual(new Set(['partnerId']));
    const once = belongings(test.database.read).filter((each) => each.once.length > 0);
    expect(once).toEqual([
      { entity: 'EngagementPartner', once: ['engagementId'] },
      { entity: 'ScreeningHit', once: ['party', 'listId', 'entryId'] },
    ]);
  });
});
