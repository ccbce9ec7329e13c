import { declarePlaces } from '../access/places';

declarePlaces({
  main: [{ href: '/contributions', key: 'nav.contributions', needs: 'contributions.read', order: 60 }],
});
