import { declarePlaces } from '../access/places';

declarePlaces({
  main: [{ href: '/cases', key: 'nav.cases', needs: 'cases.read', order: 40 }],
  tabs: {
    '/partners': [{ href: '/identity-questions', key: 'identity.title', needs: 'identity.read', order: 40 }],
    '/cases': [
      { href: '/cases', key: 'tab.cases', needs: 'cases.read', order: 10 },
      { href: '/library', key: 'tab.library', needs: 'cases.read', order: 20 },
      { href: '/committee', key: 'tab.committee', needs: 'committee.read', order: 30 },
      {
        href: '/monitoring',
        key: 'tab.monitoring',
        needs: 'monitoring.read',
        order: 40,
        also: '/monitoring/incidents',
      },
      { href: '/risks', key: 'tab.risks', needs: 'risks.read', order: 50 },
      { href: '/concerns', key: 'tab.concerns', needs: 'concerns.read', order: 60 },
      { href: '/triage', key: 'tab.triage', needs: 'triage.ask', order: 70 },
      { href: '/policy', key: 'tab.policy', needs: 'policy.read', order: 80, also: '/policy/versions' },
    ],
  },
  // Whoever raises a concern may stay unknown (`docs/decisions/0012-nobody-at-speak-up.md`).
  anonymous: ['/speak-up'],
  byLink: ['/declarations'],
});
