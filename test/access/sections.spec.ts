import { navigation } from '../../src/access/navigation';
import { tabsOf } from '../../src/access/sections';
import type { Actor, Role } from '../../src/kernel/actor';
import '../../src/app.module';

function actor(role: Role): Actor {
  return { id: 1, name: 'Somebody', locale: 'en', via: 'page', grants: [{ role, officeIds: 'all' }] };
}

describe('the tabs of a part of the product', () => {
  it.each<[Role, string[]]>([
    ['chief', ['Cases', 'Library', 'Monitoring', 'Risks', 'Do I need it?', 'Policy']],
    ['committee_member', ['Cases', 'Library', 'Committee', 'Monitoring', 'Risks', 'Policy']],
    ['affiliate', []],
  ])('shows %s only what the role opens', (role, labels) => {
    expect(tabsOf(actor(role), '/cases', 'en').map(({ label }) => label)).toEqual(labels);
  });

  it('marks the list that is open, and stands on lists only', () => {
    const current = tabsOf(actor('analyst'), '/monitoring/incidents', 'en').filter((tab) => tab.current);
    expect(current.map(({ href }) => href)).toEqual(['/monitoring']);
    expect(tabsOf(actor('analyst'), '/monitoring/1', 'en')).toEqual([]);
    expect(tabsOf(null, '/cases', 'en')).toEqual([]);
  });

  it.each([
    ['/library/3', '/cases'],
    ['/cases/3', '/cases'],
    ['/policy/versions', '/cases'],
    ['/screening/hits', '/screening'],
    ['/partners/3', '/partners'],
    ['/group-claims/3', '/partners'],
  ])('keeps the main place of %s marked', (path, place) => {
    const current = navigation(actor('analyst'), path, 'en').filter((item) => item.current);
    expect(current.map(({ href }) => href)).toEqual([place]);
  });
});
