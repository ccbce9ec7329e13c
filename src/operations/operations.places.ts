import { declarePlaces } from '../access/places';

declarePlaces({ main: [{ href: '/audit', key: 'nav.audit', needs: 'audit.read', order: 120 }] });
