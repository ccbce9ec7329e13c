import { declarePlaces } from '../access/places';

declarePlaces({
  main: [{ href: '/screening', key: 'nav.screening', needs: 'screening.search', order: 50 }],
  tabs: {
    '/screening': [
      { href: '/screening/search', key: 'screening.tab.search', needs: 'screening.search', order: 10 },
      { href: '/screening/hits', key: 'screening.tab.hits', needs: 'screening.read', order: 20 },
      { href: '/screening/lists', key: 'screening.tab.lists', needs: 'screening.read', order: 30 },
      { href: '/screening/runs', key: 'screening.tab.runs', needs: 'screening.read', order: 40 },
      { href: '/screening/lookups', key: 'screening.tab.lookups', needs: 'screening.lookups', order: 50 },
      { href: '/screening/settings', key: 'screening.tab.settings', needs: 'screening.read', order: 60 },
    ],
  },
  // Published lists are larger than what people write: that of the European Union has some 25 MB.
  largeFiles: {
    paths: ['/screening/lists', '/api/v1/screening/lists'],
    megabytes: 60,
    needs: 'screening.lists',
  },
});
