import { declarePlaces } from '../access/places';

declarePlaces({ main: [{ href: '/offices', key: 'nav.offices', needs: 'offices.write', order: 100 }] });
