import { declarePlaces } from '../access/places';

declarePlaces({ main: [{ href: '/users', key: 'nav.users', needs: 'users.manage', order: 110 }] });
