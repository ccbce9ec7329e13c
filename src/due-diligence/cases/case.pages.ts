import type { AuditEntry } from '../../audit/audit-entry.entity';
import { rolesAt, type Actor } from '../../kernel/actor';
import { daysBetween, type Day } from '../../kernel/clock';
import { formatDay, formatInstant, formatNumber } from '../../texts/format';
import { hasText, translate } from '../../texts/translator';
import { meetRefusals } from './meet-condition';
import { levelInForce, movesFor } from './case-context';
import type { CaseFile } from './case-file';
import { answerOf } from './kept-answer';
import { closingRows } from '../closing/closing.pages';
import { trackForm } from '../tracks/tracks.pages';
import { isWritable, levelChoices } from './case-form.pages';
import { DECIDER_ROLE, isDeciderState, type CaseOpenMove } from './case.workflow';
import { conflictRefusals } from './declare-conflict';
import { recommendedConditions } from '../committee/overruling';
import { closingForm, committeeCondition, committeeModel } from '../committee/committee.pages';
import { hasClimbed, inWhatRole, moveKey, roadKey, roleKey } from './ladder.pages';
import { outcomesFor } from './leave';
import { SOURCE_KINDS, type RiskLevel } from '../due-diligence.vocabulary';
import { criteriaOf, rungOf } from '../policy/policy';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** The page of a case: what it is about at a glance, then why, what was found, who decides, and what may be done. */
export function casePage(file: CaseFile, actor: Actor, history: readonly AuditEntry[], today: Day): object {
  const say: Say = (key, values) => translate(actor.locale, key, values);
  const level = levelInForce(file.case);
  const open = movesFor(file, actor);
  const decide = open.find(({ move, refusals }) => move.startsWith('decide_') && refusals.length === 0);
  const assessing =
    file.case.state === 'assessment' && rolesAt(actor, file.case.officeId).includes('analyst');
  return {
    title: `${file.case.number} · ${file.partner.name}`,
    case: file.case,
    ...{ partner: file.partner, office: file.office, level },
    openedBy: nameOf(file, file.case.openedBy) || say('cases.product'),
    glance: glance(file, actor, say, today),
    why: level ? say('cases.why', { level }) : say('cases.why_none'),
    findings: file.assessment.reasons.map(({ code, reason }) => ({
      code: code === 'RISK' || code === 'SECTOR' || code === 'COUNTRY' ? say(`cases.code.${code}`) : code,
      text: say(reason.key, { ...reason.values }),
      note: noteOn(file, code),
    })),
    open: closingRows(file, actor),
    trackForm: assessing ? trackForm(file, actor) : null,
    sourceKinds: SOURCE_KINDS.map((value) => ({ value, label: say(`cases.source_kind.${value}`) })),
    answers: answerRows(file, actor, say),
    risks: file.risks.map((each) => ({ ...each, owner: ownerName(file, each) })),
    sources: file.sources,
    mayWrite: isWritable(file, actor),
    today,
    levelForm: assessing
      ? { levels: levelChoices(actor), chosen: level, reason: file.case.levelReason }
      : null,
    committee: committeeModel(file, actor, say),
    climbed: hasClimbed(file) ? say('cases.climbed', { level: level ?? 'low' }) : null,
    conflicts: file.conflicts.map(({ userId, reason, declaredAt }) => ({
      name: nameOf(file, userId),
      reason,
      declaredAt,
    })),
    mayDeclare: conflictRefusals(file, actor).length === 0,
    decisionForm: decide ? decisionForm(file, decide, actor, today, say) : null,
    recommendation: recommendation(file, say),
    moves: open
      .filter((each) => each !== decide)
      .toSorted((a, b) => Number(a.note) - Number(b.note))
      .map(({ move, note, refusals }) => ({
        ...{ move, note, label: say(moveKey(file, move)) },
        refusals: refusals.map((each) => say(each.key, { ...each.values })),
      })),
    decisions: file.decisions.toReversed().map((each) => decisionRow(file, each, say)),
    conditions: conditionRows(file, actor, today, say),
    steps: steps(file, actor, say),
    history: history.map(({ at, actorName, verb }) => ({ at, actorName, what: say(verbKey(verb)) })),
  };
}

function glance(file: CaseFile, actor: Actor, say: Say, today: Day): object {
  const { proposedLevel, levelReason, dueOn, state } = file.case;
  const level = levelInForce(file.case);
  const late = dueOn && dueOn < today ? daysBetween(dueOn, today) : 0;
  const last = file.sources[0];
  return {
    level,
    agreed: levelNote(file, say),
    levelReason: level === proposedLevel ? null : levelReason,
    decides: decider(file, actor, say),
    due: dueOn
      ? say(late > 0 ? 'cases.due_late' : 'cases.due', { day: formatDay(actor.locale, dueOn), days: late })
      : say(`case.state.${state}`),
    late: late > 0,
    purpose: file.case.purpose,
    track: say(`due_diligence.track.${file.case.track}`),
    sources: say('cases.sources_count', { count: file.sources.length }),
    lastSource: last ? `${last.source}, ${formatDay(actor.locale, last.consultedOn)}` : '',
  };
}

function levelNote(file: CaseFile, say: Say): string {
  const { proposedLevel, level, excluded } = file.case;
  if (excluded) return say('cases.excluded');
  if (!level || !proposedLevel) return say('cases.by_rule');
  return level === proposedLevel
    ? say('cases.analyst_agrees')
    : say('cases.analyst_sets', { proposed: proposedLevel });
}

/** Who has the case, or what was decided. */
function decider(file: CaseFile, actor: Actor, say: Say): string {
  const last = file.decisions.findLast((each) => each.stage === 'decision');
  if (file.case.state === 'decided' && last) {
    return `${say(`case.outcome.${last.outcome}`)}, ${say(last.binding ? 'case.binding' : 'case.advisory').toLowerCase()}`;
  }
  if (file.case.state === 'withdrawn') return say('case.state.withdrawn');
  const level = levelInForce(file.case);
  if (!level) return say('cases.not_known');
  const { state } = file.case;
  const role = isDeciderState(state) ? DECIDER_ROLE[state] : rungOf(file.policy, level).decides;
  const name = say(role === 'committee_member' ? 'cases.committee' : roleKey(file, role));
  const yours = movesFor(file, actor).some(({ move }) => move.startsWith('decide_'));
  return yours && role !== 'committee_member' ? say('cases.you_as', { role: name }) : name;
}

function noteOn(file: CaseFile, code: string): string | null {
  const answer = file.answers.find((each) => each.criterion === code);
  return answer ? [answer.note, answer.why, answer.evidence].filter(Boolean).join(' ') || null : null;
}

function answerRows(file: CaseFile, { locale }: Actor, say: Say): object[] {
  return criteriaOf(file.policy, file.case.track).map((criterion) => {
    const kept = file.answers.find((each) => each.criterion === criterion.code);
    const answer = kept ? answerOf(kept) : null;
    const word = answer?.value === 'yes' ? criterion.yesWord : answer?.value;
    const share = answer?.sharePercent ?? null;
    const said = word ? say(`due_diligence.answer.${word}`) : say('cases.not_answered');
    return {
      ...{ code: criterion.code, title: criterion.title[locale], answered: Boolean(word) || share !== null },
      answer: share === null ? said : `${formatNumber(locale, share, 2)} %`,
      note: noteOn(file, criterion.code),
    };
  });
}

function decisionForm(file: CaseFile, { move }: CaseOpenMove, actor: Actor, today: Day, say: Say): object {
  if (file.case.state === 'committee') return { move, ...closingForm(file, actor, today, say) };
  const outcomes = outcomesFor(file.case.excluded);
  const asked = recommendedConditions(file, today);
  return {
    ...{ move, closing: false, hidden: false, overrules: asked.some(({ holdsGate }) => holdsGate) },
    outcomes: outcomes.map((value) => ({ value, label: say(`case.outcome.${value}`) })),
    chosen: outcomes.length === 1 ? outcomes[0] : null,
    conditions: outcomes.includes('approved_with_conditions')
      ? Array.from({ length: asked.length + 3 }, (_, index) => ({
          kept: asked[index] ?? null,
          number: index + 1,
          text: `conditions.${index}.text`,
          owner: `conditions.${index}.owner`,
          dueOn: `conditions.${index}.dueOn`,
          holdsGate: `conditions.${index}.holdsGate`,
          ...{ standsFor: null, stands: [] },
        }))
      : [],
  };
}

/** What the committee or an office recommended last, in one line above the decision. */
function recommendation(file: CaseFile, say: Say): string | null {
  const last = file.decisions.findLast(({ stage }) => stage === 'recommendation');
  return last
    ? `${say(`cases.stage.${last.stage}`)}${say('common.colon')}${say(`case.outcome.${last.outcome}`)}.`
    : null;
}

function decisionRow(file: CaseFile, decision: CaseFile['decisions'][number], say: Say): object {
  const dissent = decision.dissent as { userId: number; vote: string; reason: string | null }[];
  return {
    ...decision,
    stageText: say(`cases.stage.${decision.outcome === 'returned' ? 'returned' : decision.stage}`),
    outcomeText: say(`case.outcome.${decision.outcome}`),
    force: decision.outcome === 'returned' ? null : say(decision.binding ? 'case.binding' : 'case.advisory'),
    by: nameOf(file, decision.decidedBy),
    as: inWhatRole(file, decision, say),
    dissent: (Array.isArray(dissent) ? dissent : []).map(({ userId, vote, reason }) => ({
      ...{ name: nameOf(file, userId), vote: say(`committee.vote.${vote}`), reason },
    })),
  };
}

function conditionRows(file: CaseFile, actor: Actor, today: Day, say: Say): object[] {
  return file.conditions.map((each) => ({
    ...each,
    late: each.metOn === null && each.dueOn < today,
    mayMeet: each.metOn === null && meetRefusals(actor, file.case.officeId, each.holdsGate).length === 0,
    action: `/cases/${file.case.id}/conditions/${each.id}`,
    ...committeeCondition(file, each.id, actor, say),
  }));
}

/** Where it stands: the road from the case file to the signature, with who and when. */
function steps(file: CaseFile, { locale }: Actor, say: Say): object[] {
  const { state, openedAt, assessedAt, assessedBy, dueOn, decidedAt } = file.case;
  const level: RiskLevel = levelInForce(file.case) ?? 'low';
  const order =
    level === 'high' || level === 'very_high'
      ? ['draft', 'assessment', 'committee', ...(level === 'very_high' ? ['director_general'] : [])]
      : ['draft', 'assessment', level === 'medium' ? 'regional_director' : 'chief'];
  // What climbed passes through the rung it is in, whatever its level.
  if (isDeciderState(state) && !order.includes(state)) order.push(state);
  const at = state === 'decided' ? order.length : order.indexOf(state);
  const due = dueOn ? say('cases.due', { day: formatDay(locale, dueOn) }) : '';
  const details: Readonly<Record<string, string>> = {
    draft: formatInstant(locale, openedAt),
    assessment: assessedAt
      ? [nameOf(file, assessedBy), formatInstant(locale, assessedAt)].filter(Boolean).join(' · ')
      : '',
  };
  const road = order.map((name, index) => ({
    label: say(roadKey(file, name)),
    detail: index === at ? due : index < at ? (details[name] ?? '') : '',
    state: index < at ? 'done' : index === at ? 'now' : 'ahead',
  }));
  const until = file.clearances.findLast(
    (each) => each.suspendedOn === null && !each.held && each.binding,
  )?.validUntil;
  return [
    ...road,
    {
      label: say('cases.road.decided'),
      detail: decidedAt ? formatInstant(locale, decidedAt) : '',
      state: state === 'decided' ? 'done' : 'ahead',
    },
    {
      label: say('cases.road.signed'),
      detail: until ? say('cases.until', { day: formatDay(locale, until) }) : '',
      state: until ? 'done' : 'ahead',
    },
  ];
}

/** Who does something about a risk: the person or office chosen, else what was written before. */
function ownerName(
  file: CaseFile,
  { ownerUserId, ownerOfficeId, owner }: CaseFile['risks'][number],
): string | null {
  if (ownerUserId !== null) return nameOf(file, ownerUserId);
  return ownerOfficeId === null ? owner : (file.officeNames.get(ownerOfficeId) ?? null);
}

function nameOf(file: CaseFile, userId: number | null): string {
  return userId === null ? '' : (file.names.get(userId) ?? '');
}

/** What was done, in words: the verbs of this module, or the move of that name. */
/** The text of a line of the history. */
export function verbKey(verb: string): string {
  const name = verb.replace('case.', '');
  return hasText(`cases.verb.${name}`) ? `cases.verb.${name}` : `case.move.${name}`;
}
