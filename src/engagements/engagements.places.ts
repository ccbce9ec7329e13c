import { declarePlaces } from '../access/places';

declarePlaces({
  main: [{ href: '/engagements', key: 'nav.engagements', needs: 'engagements.read', order: 30 }],
});
