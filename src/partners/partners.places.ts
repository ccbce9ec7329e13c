import { declarePlaces } from '../access/places';

declarePlaces({
  tabs: {
    '/partners': [{ href: '/group-claims', key: 'groups.title', needs: 'groups.read', order: 30 }],
  },
});
