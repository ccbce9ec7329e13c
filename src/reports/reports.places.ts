import { declarePlaces } from '../access/places';

declarePlaces({ main: [{ href: '/reports', key: 'nav.reports', needs: 'reports.read', order: 80 }] });
