import { ensureReferenceData } from '../../src/offices/reference';
import { productActor } from '../../src/kernel/actor';
import { ListsService } from '../../src/screening/lists.service';
import { curveOf, pointAt, scored } from '../../src/screening/settings/curve';
import { inventedNames, positivesOf } from '../../src/screening/settings/labelled';
import { ScreeningSettingsService } from '../../src/screening/settings/settings.service';
import { openTestApp, type TestApp } from '../support/app';

describe('labelled names', () => {
  const { entries, negatives } = inventedNames();

  it('are the same every time, in all kinds of writing', () => {
    expect(inventedNames()).toEqual({ entries, negatives });
    const [first] = positivesOf([{ entryId: 'a', kind: 'organization', name: 'Albora Belmara Shipping' }]);
    expect(first?.name).toBe('Albora Belmara Shipping');
    const written = positivesOf([{ entryId: 'a', kind: 'organization', name: 'Albora Belmara Shipping' }]);
    expect(new Set(written.map(({ name }) => name)).size).toBe(6);
  });

  it('hold no name that is listed among those that are not', () => {
    const listed = new Set(entries.map(({ name }) => name));
    expect(negatives.filter(({ name }) => listed.has(name))).toEqual([]);
    expect([entries.length > 40, negatives.length > 200]).toEqual([true, true]);
  });

  it('are scored by their own entry, or by any where they have none', () => {
    const found = [{ entryId: 'a', score: 0.9 }, { entryId: 'b', score: 0.8 }]; // prettier-ignore
    expect(scored({ kind: 'person', name: '', entryId: 'b' }, found).score).toBe(0.8);
    expect(scored({ kind: 'person', name: '', entryId: null }, found).score).toBe(0.9);
    expect(scored({ kind: 'person', name: '', entryId: 'c' }, found).score).toBe(0);
  });

  it('give a curve that only falls', () => {
    const names = [0.6, 0.8, 0.95].flatMap((score) => [
      { kind: 'person' as const, positive: true, score },
      { kind: 'person' as const, positive: false, score: score - 0.1 },
    ]);
    const curve = curveOf(names, 'any');
    expect(curve.map(({ threshold }) => threshold)).toEqual(
      [...curve.map(({ threshold }) => threshold)].sort(),
    );
    curve.slice(1).forEach((point, at) => {
      expect(point.recall).toBeLessThanOrEqual(curve[at]?.recall ?? 0);
      expect(point.falseAlarms).toBeLessThanOrEqual(curve[at]?.falseAlarms ?? 0);
    });
    expect(pointAt(names, 0.8)).toMatchObject({ recall: 2 / 3, falseAlarms: 1 / 3 });
    expect(curveOf(names, 'organization').every(({ recall }) => recall === 0)).toBe(true);
  });
});

describe('the thresholds', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
  });
  afterAll(() => test.close());

  it('are shown with what they mean, first on invented names and then on the lists', async () => {
    const analyst = await test.signIn('analyst');
    const before = await analyst.agent.get('/screening/settings');
    for (const words of ['0.76', 'Measured on invented names', 'False alarms'])
      expect(before.text).toContain(words);
    const { entries } = inventedNames();
    const lines = entries.slice(0, 40).map(({ entryId, kind, name }) => `${entryId},${name},${kind}`);
    const content = Buffer.from(['id,name,kind', ...lines, ''].join('\n'));
    const files = [{ name: 'own.csv', content }];
    await test.app.get(ListsService).importList(productActor(), { format: 'spreadsheet', files });
    await test.app.get(ScreeningSettingsService).measure('own 1');
    const after = await analyst.agent.get('/screening/settings');
    expect(after.text).toContain('Measured on names made from the active lists');
    const chart = await analyst.agent.get('/screening/settings/curve.svg');
    expect(chart.headers['content-type']).toContain('image/svg+xml');
    const focalPoint = await test.signIn('focal_point');
    expect((await focalPoint.agent.get('/screening/settings')).status).toBe(403);
  });
});
