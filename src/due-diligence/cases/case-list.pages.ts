import type { Actor, Locale } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { levelInForce } from './case-context';
import type { HeldCase } from '../clocks/listed-holders';
import { CASE_STATES } from './case.workflow';
import { RISK_LEVELS } from '../due-diligence.vocabulary';

/** A row of the list. */
export const caseRow =
  (locale: Locale, today: Day) =>
  (row: HeldCase): object => {
    const { id, case: found, partnerName, officeName } = row;
    return {
      ...{ id, partnerName, officeName, number: found.number, purpose: found.purpose, state: found.state },
      ...{ level: levelInForce(found), dueOn: found.dueOn, openedAt: found.openedAt },
      late: found.dueOn !== null && found.dueOn < today,
      illustrative: found.illustrative,
      holder: holderText(locale, row),
    };
  };

/** The role that has it and, where it is one person, the name. */
function holderText(locale: Locale, { holder, atHeadquarters }: HeldCase): string {
  if (!holder) return '';
  const department = holder.role === 'chief' && atHeadquarters;
  const key = holder.role === 'committee_member' ? 'cases.committee' : `role.${holder.role}`;
  const role = translate(locale, department ? 'cases.department_director' : key);
  return holder.name === null ? role : `${role}, ${holder.name}`;
}

/** A row of the export: every column, words in the reader's language. */
export const caseSheetRow =
  (locale: Locale) =>
  (row: HeldCase): SheetValues => {
    const { case: found, partnerName, officeName } = row;
    const level = levelInForce(found);
    return {
      number: found.number,
      partner: partnerName,
      office: officeName,
      state: translate(locale, `case.state.${found.state}`),
      holder: holderText(locale, row),
      level: level ? translate(locale, `level.${level}`) : '',
      track: translate(locale, `due_diligence.track.${found.track}`),
      purpose: found.purpose,
      due: found.dueOn,
      opened: found.openedAt.slice(0, 10),
      decided: found.decidedAt?.slice(0, 10) ?? null,
    };
  };

export function caseColumns(locale: Locale): SheetColumn[] {
  const words = ['number', 'partner', 'office', 'state', 'holder', 'level', 'track', 'purpose'];
  const days = ['due', 'opened', 'decided'];
  return [...words, ...days].map((key) => ({
    ...{ key, header: translate(locale, `cases.field.${key}`) },
    kind: days.includes(key) ? ('day' as const) : ('text' as const),
  }));
}

/** The choices of the filters. */
export function caseFilters({ locale }: Actor): object {
  return {
    states: CASE_STATES.map((value) => ({ value, label: translate(locale, `case.state.${value}`) })),
    levels: RISK_LEVELS.map((value) => ({ value, label: translate(locale, `level.${value}`) })),
  };
}
