import type { Change, NewRow } from '../database/change';
import { SEEDED_TYPES } from '../engagements/seeded-types';
import { Indicator } from './indicator.entity';
import { Objective } from './objective.entity';

/** The year the strategy began: what later years are compared with (evaluation 3.1). */
const BASELINE_YEAR = 2016;

type Seed = Pick<Indicator, 'unit' | 'computation' | 'titleEn' | 'titleFr' | 'titleEs'>;

interface ObjectiveSeed extends Pick<Objective, 'code' | 'titleEn' | 'titleFr' | 'titleEs'> {
  indicators: readonly Seed[];
}

/** The four objectives of the strategy (evaluation 3.2), each with the figures it is followed by. */
const OBJECTIVES: readonly ObjectiveSeed[] = [
  {
    code: 'amplify_messages',
    titleEn: 'Amplify key migration messages',
    titleFr: 'Amplifier les messages clés sur la migration',
    titleEs: 'Amplificar los mensajes clave sobre la migración',
    indicators: byType('advocacy'),
  },
  {
    code: 'develop_solutions',
    titleEn: 'Develop solutions, approaches and technologies',
    titleFr: 'Mettre au point des solutions, des approches et des technologies',
    titleEs: 'Desarrollar soluciones, enfoques y tecnologías',
    indicators: byType('innovation'),
  },
  {
    code: 'mobilize_resources',
    titleEn: 'Mobilize financial and in-kind resources',
    titleFr: 'Mobiliser des ressources financières et en nature',
    titleEs: 'Movilizar recursos financieros y en especie',
    indicators: [
      ...byType('resource_mobilization'),
      {
        computation: 'share_raised',
        unit: 'percent',
        titleEn: 'Share raised from the private sector',
        titleFr: 'Part mobilisée auprès du secteur privé',
        titleEs: 'Parte recaudada del sector privado',
      },
    ],
  },
  {
    code: 'promote_joint_efforts',
    titleEn: 'Promote joint efforts',
    titleFr: 'Promouvoir les efforts conjoints',
    titleEs: 'Promover los esfuerzos conjuntos',
    indicators: [
      ...byType('implementation'),
      {
        computation: 'offices_engaged',
        unit: 'count',
        titleEn: 'Offices engaged',
        titleFr: 'Bureaux engagés',
        titleEs: 'Oficinas participantes',
      },
      {
        computation: 'continuing_partnerships',
        unit: 'count',
        titleEn: 'Partnerships continued from the year before',
        titleFr: 'Partenariats poursuivis depuis l’année précédente',
        titleEs: 'Alianzas que continúan del año anterior',
      },
      {
        computation: 'due_diligence_coverage',
        unit: 'percent',
        titleEn: 'Partnerships cleared in time or reported with due diligence',
        titleFr: 'Partenariats autorisés à temps ou déclarés avec diligence raisonnable',
        titleEs: 'Alianzas autorizadas a tiempo o declaradas con diligencia debida',
      },
    ],
  },
];

/** Puts missing objectives and indicators there; what people changed stays. True when any was missing. */
export async function ensureStrategy(change: Change): Promise<boolean> {
  const objectives = await change.manager.find(Objective);
  const known = new Set((await change.manager.find(Indicator)).map((indicator) => indicator.code));
  const missing: NewRow<Indicator>[] = [];
  let position = 0;
  for (const [place, { indicators, ...seed }] of OBJECTIVES.entries()) {
    const objective =
      objectives.find((each) => each.code === seed.code) ??
      (await change.insert(Objective, { ...seed, position: place + 1 }));
    for (const indicator of indicators) {
      position += 1;
      missing.push(rowOf(indicator, objective.id, position));
    }
  }
  const added = missing.filter((indicator) => !known.has(indicator.code));
  if (added.length === 0) return false;
  await change.insertMany(Indicator, added);
  const detail = { indicators: added.map((indicator) => indicator.code) };
  change.record({ verb: 'strategy.seed', subject: 'objective', subjectId: null, detail });
  return true;
}

/** The baseline stands empty: it is computed from the register like every other year. */
function rowOf(seed: Seed, objectiveId: number, position: number): NewRow<Indicator> {
  const code = seed.computation.replace(':', '_');
  return { ...seed, code, objectiveId, baselineYear: BASELINE_YEAR, baselineHundredths: null, position };
}

/** The engagements and the partnerships of a type. */
function byType(code: string): Seed[] {
  const type = SEEDED_TYPES.find((each) => each.code === code);
  if (!type) throw new RangeError(`not a type of the strategy: ${code}`);
  const { nameEn, nameFr, nameEs } = type;
  return [
    {
      computation: `engagements:${code}`,
      unit: 'count',
      titleEn: `${nameEn}: engagements`,
      titleFr: `${nameFr}\u00a0: engagements`,
      titleEs: `${nameEs}: compromisos`,
    },
    {
      computation: `partnerships:${code}`,
      unit: 'count',
      titleEn: `${nameEn}: partnerships`,
      titleFr: `${nameFr}\u00a0: partenariats`,
      titleEs: `${nameEs}: alianzas`,
    },
  ];
}
