import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor, type Locale } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { mayRead } from '../cases/case.scope';
import { REVIEW_OUTCOMES, RISK_CATEGORIES, RISK_LEVELS } from '../due-diligence.vocabulary';
import { reviewRefusals } from './review-risk';
import { REVIEWS, type RiskRow } from './risk-register';
import type { RiskDetailView } from './risk.view';

function choices(locale: Locale, prefix: string, values: readonly string[]) {
  return values.map((value) => ({ value, label: translate(locale, `${prefix}.${value}`) }));
}

export function riskFilters(locale: Locale): object {
  return {
    categories: choices(locale, 'due_diligence.risk', RISK_CATEGORIES),
    levels: choices(locale, 'level', RISK_LEVELS),
    owners: choices(locale, 'risks.owner', ['mine', 'none']),
    reviews: choices(locale, 'risks.due', REVIEWS),
  };
}

export function riskPage(risk: RiskDetailView, actor: Actor, today: Day): object {
  const { locale } = actor;
  const may = mayAsk(rolesOf(actor), 'risks.review') && reviewRefusals(actor, risk).length === 0;
  return {
    title: `${translate(locale, `due_diligence.risk.${risk.category}`)} · ${risk.partner}`,
    risk,
    caseHref: mayRead(actor, risk) ? `/cases/${risk.caseId}` : null,
    late: risk.reviewOn !== null && risk.reviewOn <= today,
    outcomes: may ? choices(locale, 'risks.outcome', REVIEW_OUTCOMES) : null,
  };
}

const KEYS = ['partner', 'number', 'office', 'category', 'level', 'likelihood', 'impact', 'text', 'mitigation', 'owner', 'reviewOn'] as const; // prettier-ignore

export function riskColumns(locale: Locale): SheetColumn[] {
  return KEYS.map((key) => ({
    ...{ key, header: translate(locale, `risks.field.${key}`) },
    kind: key === 'reviewOn' ? 'day' : key === 'likelihood' || key === 'impact' ? 'number' : 'text',
  }));
}

export const riskSheetRow =
  (locale: Locale) =>
  ({ partner, number, office, likelihood, impact, text, reviewOn, ...row }: RiskRow): SheetValues => ({
    ...{ partner, number, office, likelihood, impact, text, reviewOn },
    ...{ mitigation: row.mitigation ?? '', owner: row.owner ?? '' },
    category: translate(locale, `due_diligence.risk.${row.category}`),
    level: translate(locale, `level.${row.level}`),
  });
