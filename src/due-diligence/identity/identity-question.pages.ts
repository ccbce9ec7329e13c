import type { Locale } from '../../kernel/actor';
import { formatInstant } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { ListRequest } from '../../web/list';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { QUESTION_STATES } from './identity-question.entity';
import type { QuestionRow } from './identity-questions.service';

/** A question as the list and its own page show it. */
export const questionShown =
  (locale: Locale) =>
  ({ question, partner, differences, changedBy, answeredBy, mayAnswer }: QuestionRow) => ({
    ...{ id: question.id, version: question.version, state: question.state },
    illustrative: question.illustrative,
    partner: { id: partner.id, name: partner.name },
    before: question.before.name,
    fields: differences.map(({ field }) => translate(locale, `identity.field.${field}`)).join(', '),
    changedBy: changedBy.join(', '),
    askedAt: formatInstant(locale, question.askedAt),
    stateText: translate(locale, `identity.state.${question.state}`),
    answeredBy: answeredBy ?? '',
    answeredAt: question.answeredAt === null ? '' : formatInstant(locale, question.answeredAt),
    reason: question.reason,
    mayAnswer,
  });

export function questionStates(locale: Locale, { filters }: ListRequest): object[] {
  return [...QUESTION_STATES, 'all'].map((value) => ({
    value,
    label: translate(locale, `identity.state.${value}`),
    chosen: (filters.state ?? 'open') === value,
  }));
}

const COLUMNS = ['id', 'partnerId', 'partner', 'before', 'fields', 'changedBy', 'askedAt', 'state', 'answeredBy', 'answeredAt', 'reason'] as const; // prettier-ignore

export function questionColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({
    ...{ key, header: translate(locale, `identity.column.${key}`) },
    kind: key === 'id' || key === 'partnerId' ? ('number' as const) : ('text' as const),
  }));
}

export const questionExported =
  (locale: Locale) =>
  (row: QuestionRow): SheetValues => {
    const { id, partnerId, before, askedAt, answeredAt, reason } = row.question;
    const { fields, stateText, changedBy, answeredBy } = questionShown(locale)(row);
    return {
      ...{ id, partnerId, partner: row.partner.name, before: before.name, fields, changedBy, askedAt },
      ...{ state: stateText, answeredBy, answeredAt, reason },
    };
  };
