import { declarePlaces } from '../access/places';

declarePlaces({
  main: [{ href: '/partners', key: 'nav.partners', needs: 'partners.read', order: 20 }],
  tabs: {
    '/partners': [
      { href: '/partners', key: 'nav.partners', needs: 'partners.read', order: 10 },
      { href: '/partners/duplicates', key: 'duplicates.title', needs: 'partners.review', order: 20 },
    ],
  },
});
