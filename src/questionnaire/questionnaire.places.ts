import { declarePlaces } from '../access/places';

declarePlaces({ main: [{ href: '/imports', key: 'nav.imports', needs: 'questionnaire.import', order: 70 }] });
