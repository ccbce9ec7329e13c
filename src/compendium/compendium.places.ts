import { declarePlaces } from '../access/places';

declarePlaces({
  main: [{ href: '/compendium', key: 'nav.compendium', needs: 'compendium.read', order: 90 }],
});
