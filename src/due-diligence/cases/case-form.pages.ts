import { rolesAt, type Actor } from '../../kernel/actor';
import { formatDay } from '../../texts/format';
import { translate } from '../../texts/translator';
import { valuesFor } from '../assessment/answers';
import { mayWrite } from './change-case';
import type { CaseFile } from './case-file';
import { answerOf } from './kept-answer';
import { CRITERIA_STEPS, criteriaIn, type CriteriaStep } from './case-steps';
import { ownerValue, type Choice } from '../risks/risk-owner';
import { RISK_CATEGORIES, RISK_LEVELS, type RiskCategory } from '../due-diligence.vocabulary';
import type { Criterion } from '../policy/policy';

/** True while this person may answer, rate and note sources. */
export function isWritable(file: CaseFile, actor: Actor): boolean {
  return mayWrite(file.case.state, rolesAt(actor, file.case.officeId));
}

/** One step of the criteria as a form; its fields are named as their errors are. */
export function answersForm(file: CaseFile, actor: Actor, step: CriteriaStep): object {
  const { id, number, track } = file.case;
  return {
    titleKey: 'cases.answers.title',
    ...{ id, number, step, partnerName: file.partner.name, version: file.case.version },
    steps: CRITERIA_STEPS.map((name) => ({
      ...{ name, current: name === step, href: `/cases/${id}/answers?step=${name}` },
      label: translate(actor.locale, `cases.step.${name}`),
      done: answeredIn(file, name),
      total: criteriaIn(file.policy, track, name).length,
    })),
    criteria: criteriaIn(file.policy, track, step).map((each, index) =>
      criterionRow(file, actor, each, index),
    ),
  };
}

function answeredIn(file: CaseFile, step: CriteriaStep): number {
  const said = new Set(
    file.answers
      .filter((each) => each.value !== null || each.shareBasisPoints !== null)
      .map((each) => each.criterion),
  );
  return criteriaIn(file.policy, file.case.track, step).filter(({ code }) => said.has(code)).length;
}

function criterionRow(file: CaseFile, { locale }: Actor, criterion: Criterion, index: number): object {
  const kept = file.answers.find((each) => each.criterion === criterion.code);
  const answer = kept ? answerOf(kept) : null;
  const isShare = criterion.metric === 'share';
  return {
    ...{ code: criterion.code, isShare, names: namesAt(`answers.${index}`) },
    title: criterion.title[locale],
    question: criterion.question[locale],
    evidenceAsked: criterion.evidence[locale],
    options: valuesFor(criterion).map((value) => ({
      value,
      label: translate(locale, `due_diligence.answer.${value === 'yes' ? criterion.yesWord : value}`),
    })),
    value: answer?.value ?? null,
    unknown: answer?.value === 'unknown',
    share: answer?.sharePercent ?? null,
    why: answer?.why ?? null,
    note: answer?.note ?? null,
    evidence: answer?.evidence ?? null,
    inherited: kept?.inheritedFrom
      ? translate(locale, 'tracks.inherited', {
          number: kept.inheritedFrom,
          day: kept.inheritedOn ? formatDay(locale, kept.inheritedOn) : '',
        })
      : null,
  };
}

function namesAt(stem: string): Record<string, string> {
  const fields = ['criterion', 'value', 'sharePercent', 'why', 'note', 'evidence'];
  return Object.fromEntries(fields.map((field) => [field, `${stem}.${field}`]));
}

/** The four categories as one form. */
export function risksForm(file: CaseFile, { locale }: Actor, owners: readonly Choice[]): object {
  const { id, number, version } = file.case;
  const fields = [
    'category',
    'likelihood',
    'impact',
    'text',
    'mitigation',
    'owner',
    'reviewOn',
    'noneReason',
  ];
  return {
    titleKey: 'cases.risks.title',
    ...{ id, number, version, partnerName: file.partner.name },
    scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: translate(locale, `cases.scale.${value}`) })),
    owners,
    risks: RISK_CATEGORIES.map((category, index) => ({
      category,
      label: translate(locale, `due_diligence.risk.${category}`),
      hint: translate(locale, `cases.risk_hint.${category}`),
      names: Object.fromEntries(fields.map((field) => [field, `risks.${index}.${field}`])),
      ...keptRisk(file, category),
    })),
  };
}

function keptRisk(
  file: CaseFile,
  category: RiskCategory,
): { risk: object | null; owner: string; inWords: string | null } {
  const risk = file.risks.find((each) => each.category === category) ?? null;
  const owner = risk ? ownerValue(risk) : '';
  return { risk, owner, inWords: owner === '' ? (risk?.owner ?? null) : null };
}

export function levelChoices({ locale }: Actor): object[] {
  return RISK_LEVELS.map((value) => ({ value, label: translate(locale, `level.${value}`) }));
}
