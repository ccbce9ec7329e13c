import { productActor } from '../../src/kernel/actor';
import { isComparable } from '../../src/matching/comparable';
import { screeningStateOf } from '../../src/screening/screening-state';
import { openEngagementsTest, partner } from '../engagements/engagements.support';

test.each([
  ['!? LTD', false],
  ['...', false],
  ['S.A.', false],
  ['LLC', false],
  ['3M Company', true],
  ['Li', true],
  ['Baobab Telecom SA', true],
  ['株式会社バオバブ', true],
])('%s can be compared: %s', (name, expected) => expect(isComparable(name)).toBe(expected));

test('a partner of whose name nothing can be compared is never said to be on no list', async () => {
  const t = await openEngagementsTest();
  const { nameless, named } = await t.test.work.run(productActor('test'), async (change) => {
    change.record({ verb: 'test', subject: 'test', subjectId: null });
    const at = { nameless: await partner(change, '!? LTD', t.home), named: t.cleared };
    return at;
  });
  const states = await screeningStateOf(t.test.database.read, [nameless.id, named.id]);
  expect(states.get(nameless.id)?.state).toBe('nothing');
  expect(states.get(named.id)?.state).toBe('unscreened');
  await t.test.close();
});
