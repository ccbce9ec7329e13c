import { LATER_PARTS, type CommitteeRule, type Policy, type Rung } from './policy';
import { CONDUCT_CRITERIA } from './version-1.conduct';
import { COUNTRIES, SECTORS, TRACK_RULES } from './version-1.context';
import { OWN_CRITERIA } from './version-1.own';
import { onTheirTracks, TRACK_CRITERIA } from './version-1.tracks';
import { TRADE_CRITERIA } from './version-1.trade';
import { words } from './write-criterion';

/** Deciders: evaluation 4.2.2 and recommendation 10. Validity: criteria, "Ladder". Deadlines are our own. */
const LADDER: readonly Rung[] = [
  { level: 'low', recommends: null, decides: 'chief', binding: true, deadlineWorkingDays: 5, validityMonths: 24, monitoring: false },
  { level: 'medium', recommends: null, decides: 'regional_director', binding: true, deadlineWorkingDays: 10, validityMonths: 24, monitoring: false },
  { level: 'high', recommends: null, decides: 'committee_member', binding: true, deadlineWorkingDays: 15, validityMonths: 12, monitoring: true },
  { level: 'very_high', recommends: 'committee_member', decides: 'director_general', binding: true, deadlineWorkingDays: 20, validityMonths: 6, monitoring: true },
]; // prettier-ignore

/** The seats are the evaluation's (4.2.2); minimum and quorum are our own. */
const COMMITTEE: CommitteeRule = {
  seats: [
    { capacity: 'deputy_director_general', title: words(['Deputy Director General', 'Directeur général adjoint', 'Director General Adjunto']), required: true },
    { capacity: 'legal_affairs', title: words(['Head of Legal Affairs', 'Chef des affaires juridiques', 'Jefe de Asuntos Jurídicos']), required: true },
    { capacity: 'resource_management', title: words(['Director of Resource Management', 'Directeur de la gestion des ressources', 'Director de Gestión de Recursos']), required: true },
    { capacity: 'cooperation_partnerships', title: words(['Director of International Cooperation and Partnerships', 'Directeur de la coopération internationale et des partenariats', 'Director de Cooperación Internacional y Alianzas']), required: true },
    { capacity: 'regional_director', title: words(['Relevant Regional Director', 'Directeur régional concerné', 'Director Regional correspondiente']), required: true },
    { capacity: 'other_department', title: words(['Other concerned department director', 'Directeur d’un autre département concerné', 'Director de otro departamento interesado']), required: false },
  ],
  minimum: 3,
  quorumPercent: 50,
}; // prettier-ignore

/** Version 1 of the due diligence policy, as the product ships it; an administrator activates later ones. */
export const policyVersion1: Policy = {
  number: 1,
  title: words([
    'Due diligence policy',
    'Politique de diligence raisonnable',
    'Política de diligencia debida',
  ]),
  criteria: onTheirTracks([...TRADE_CRITERIA, ...CONDUCT_CRITERIA, ...OWN_CRITERIA, ...TRACK_CRITERIA]),
  sectors: SECTORS,
  countries: COUNTRIES,
  tracks: TRACK_RULES,
  ladder: LADDER,
  committee: COMMITTEE,
  // USD 1,000, above which the affiliate already calls the giver (evaluation 4.2.2, stewardship); our own use of it.
  publicDonationThresholdUsdMinor: 100_000,
  ...LATER_PARTS,
};
