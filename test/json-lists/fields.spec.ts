import { Invalid } from '../../src/kernel/errors';
import { PartnerDetailView, PartnerView } from '../../src/profiles/partner.view';
import { askedFields, cursorRequest, withFields } from '../../src/web/json-list';
import { fieldsOf } from '../../src/web/list-query';

const KNOWN = ['id', 'name', 'kind'];
const RULES = { sorts: ['name'], filters: ['kind'] };

function refusedField(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Invalid) return error.fields.map(({ field }) => field).join();
  }
  return 'nothing refused';
}

describe('the fields asked for', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['name', ['name']],
    ['name,id', ['id', 'name']],
    [' name , id ', ['id', 'name']],
    ['name,name', ['name']],
  ])('%j is %j', (said, fields) => {
    expect(askedFields(said, KNOWN)).toEqual(fields);
  });

  it.each(['nobody', 'name,', ',', 'Name', '__proto__', 'constructor', ['name', 'id'], { name: '' }])(
    'refuses %j by its name',
    (said) => {
      expect(refusedField(() => askedFields(said, KNOWN))).toBe('fields');
    },
  );

  it('are those that the OpenAPI document describes, of what a class inherits too', () => {
    expect(fieldsOf(PartnerView)).toContain('clearance');
    expect(fieldsOf(PartnerView)).not.toContain('note');
    expect(fieldsOf(PartnerDetailView)).toEqual(expect.arrayContaining(['name', 'note']));
  });

  it('are all that is left of an item', () => {
    expect(withFields({ id: 1, name: 'A', kind: null }, ['kind', 'name'])).toEqual({ name: 'A', kind: null });
    expect(withFields({ id: 1 }, null)).toEqual({ id: 1 });
  });
});

describe('what a JSON list is asked for', () => {
  const asked = (query: object) => cursorRequest({ ...query }, RULES, PartnerView);

  it('is by id, upwards, fifty at once where nothing is said', () => {
    expect(asked({})).toMatchObject({ sort: 'id', direction: 'asc', after: null, limit: 50, fields: null });
    expect(asked({ sort: 'name', direction: 'desc', kind: 'company' })).toMatchObject({
      ...{ sort: 'name', direction: 'desc', filters: { kind: 'company' } },
    });
  });

  it.each([
    [{ sort: 'weight' }, 'sort'],
    [{ sort: ['name', 'id'] }, 'sort'],
    [{ sort: 'constructor' }, 'sort'],
    [{ direction: 'up' }, 'direction'],
    [{ direction: 'DESC' }, 'direction'],
    [{ fields: 'weight' }, 'fields'],
    [{ after: '-1' }, 'after'],
    [{ sort: 'name', after: '12' }, 'after'],
    [{ limit: '201' }, 'limit'],
  ])('%j is refused by its name', (query, field) => {
    expect(refusedField(() => asked(query))).toBe(field);
  });
});
