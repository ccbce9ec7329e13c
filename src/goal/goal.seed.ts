import type { Change } from '../database/change';
import { Goal } from './goal.entity';
import { GoalDefinition } from './goal-definition.entity';
import type { Measure } from './goal.vocabulary';

const WIDER = ['private_sector', 'other_organisations'];

interface Seed {
  code: string;
  bookings: string[];
  measure: Measure;
  isDefault: boolean;
  titleEn: string;
  titleFr: string;
  titleEs: string;
}

/** The two published figures of a year, and the wider one over the budget the goal speaks of. */
const DEFINITIONS: readonly Seed[] = [
  {
    code: 'wider',
    bookings: WIDER,
    measure: 'revenue',
    isDefault: true,
    titleEn: 'Private sector and affiliate over total revenue',
    titleFr: 'Secteur privé et entité affiliée sur recettes totales',
    titleEs: 'Sector privado y entidad afiliada sobre ingresos totales',
  },
  {
    code: 'annual_report',
    bookings: ['private_sector'],
    measure: 'revenue',
    isDefault: false,
    titleEn: 'Private sector by the annual report over total revenue',
    titleFr: 'Secteur privé selon le rapport annuel sur recettes totales',
    titleEs: 'Sector privado según el informe anual sobre ingresos totales',
  },
  {
    code: 'budget',
    bookings: WIDER,
    measure: 'budget',
    isDefault: false,
    titleEn: 'Private sector and affiliate over the budget',
    titleFr: 'Secteur privé et entité affiliée sur le budget',
    titleEs: 'Sector privado y entidad afiliada sobre el presupuesto',
  },
];

/** The goal of the strategy 2016–2020 and its definitions, once; true when they were missing. */
export async function ensureGoal(change: Change): Promise<boolean> {
  if (await change.manager.existsBy(Goal, { code: 'strategy-2020' })) return false;
  const goal = await change.insert(Goal, {
    code: 'strategy-2020',
    titleEn: '5 % of the budget from the private sector by 2020',
    titleFr: '5 % du budget provenant du secteur privé d’ici à 2020',
    titleEs: '5 % del presupuesto procedente del sector privado para 2020',
    targetBasisPoints: 500,
    targetYear: 2020,
  });
  for (const [position, seed] of DEFINITIONS.entries()) {
    await change.insert(GoalDefinition, { ...seed, goalId: goal.id, forms: ['cash', 'in_kind'], position });
  }
  change.record({ verb: 'goal.set', subject: 'goal', subjectId: goal.id, detail: { code: goal.code } });
  return true;
}
