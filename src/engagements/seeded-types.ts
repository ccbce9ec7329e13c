import type { Change, NewRow } from '../database/change';
import { PartnershipType } from './partnership-type.entity';

/** The four types of the strategy (evaluation 3.2), by UN Guidelines category (evaluation 4.1, table). */
export const SEEDED_TYPES: readonly NewRow<PartnershipType>[] = [
  {
    code: 'advocacy',
    nameEn: 'Advocacy, awareness-raising and knowledge-building',
    nameFr: 'Plaidoyer, sensibilisation et développement des connaissances',
    nameEs: 'Promoción, sensibilización y generación de conocimientos',
    descriptionEn:
      'Campaigns, dialogue and research with companies that make their voice, audience or knowledge available for safe and fair migration.',
    descriptionFr:
      'Campagnes, dialogue et recherche avec des entreprises qui mettent leur voix, leur audience ou leur savoir au service d’une migration sûre et équitable.',
    descriptionEs:
      'Campañas, diálogo e investigación con empresas que ponen su voz, su público o sus conocimientos al servicio de una migración segura y justa.',
    unCategory: 'advocacy_dialogue',
    outcomeEn: 'Key migration messages are amplified through private-sector voices.',
    outcomeFr: 'Les messages clés sur la migration sont amplifiés par le secteur privé.',
    outcomeEs: 'El sector privado amplifica los mensajes clave sobre la migración.',
    position: 1,
    retiredOn: null,
  },
  {
    code: 'innovation',
    nameEn: 'Innovation',
    nameFr: 'Innovation',
    nameEs: 'Innovación',
    descriptionEn:
      'Solutions, approaches and technologies developed together with the core business of a partner.',
    descriptionFr:
      'Solutions, approches et technologies mises au point avec le cœur de métier d’un partenaire.',
    descriptionEs:
      'Soluciones, enfoques y tecnologías desarrollados junto con la actividad principal de un socio.',
    unCategory: 'core_business',
    outcomeEn: 'Solutions, approaches and technologies are developed for migrants and communities.',
    outcomeFr:
      'Des solutions, approches et technologies sont mises au point pour les migrants et les communautés.',
    outcomeEs: 'Se desarrollan soluciones, enfoques y tecnologías para los migrantes y las comunidades.',
    position: 2,
    retiredOn: null,
  },
  {
    code: 'resource_mobilization',
    nameEn: 'Resource mobilization',
    nameFr: 'Mobilisation de ressources',
    nameEs: 'Movilización de recursos',
    descriptionEn: 'Money, goods and services given to the organization’s work, earmarked or not.',
    descriptionFr:
      'Fonds, biens et services donnés pour l’action de l’organisation, avec ou sans affectation.',
    descriptionEs:
      'Dinero, bienes y servicios donados para la labor de la organización, con o sin destino fijo.',
    unCategory: 'social_investment',
    outcomeEn: 'Financial and in-kind resources are mobilized.',
    outcomeFr: 'Des ressources financières et en nature sont mobilisées.',
    outcomeEs: 'Se movilizan recursos financieros y en especie.',
    position: 3,
    retiredOn: null,
  },
  {
    code: 'implementation',
    nameEn: 'Implementation',
    nameFr: 'Mise en œuvre',
    nameEs: 'Ejecución',
    descriptionEn:
      'Programmes carried out together, with a partner’s staff, logistics, services or value chain.',
    descriptionFr:
      'Programmes menés ensemble, avec le personnel, la logistique, les services ou la chaîne de valeur d’un partenaire.',
    descriptionEs:
      'Programas realizados conjuntamente, con el personal, la logística, los servicios o la cadena de valor de un socio.',
    unCategory: 'core_business',
    outcomeEn: 'Programmes are carried out through joint efforts with the private sector.',
    outcomeFr: 'Des programmes sont menés grâce à des efforts conjoints avec le secteur privé.',
    outcomeEs: 'Se realizan programas mediante esfuerzos conjuntos con el sector privado.',
    position: 4,
    retiredOn: null,
  },
];

/** Puts the four types there where they are missing; those an administrator changed stay as they are. */
export async function ensurePartnershipTypes(change: Change): Promise<void> {
  const known = await change.manager.find(PartnershipType);
  const missing = SEEDED_TYPES.filter((type) => !known.some((each) => each.code === type.code));
  if (missing.length === 0) return;
  await change.insertMany(PartnershipType, missing);
  change.record({
    verb: 'partnership_type.seed',
    subject: 'partnership_type',
    subjectId: null,
    detail: { codes: missing.map((type) => type.code) },
  });
}
