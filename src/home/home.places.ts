import { declarePlaces } from '../access/places';

declarePlaces({ main: [{ href: '/', key: 'nav.home', needs: 'home.read', order: 10 }] });
