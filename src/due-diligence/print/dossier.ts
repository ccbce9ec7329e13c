import type { AuditEntry } from '../../audit/audit-entry.entity';
import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/clock';
import { countryName, formatDay, formatInstant, formatNumber } from '../../texts/format';
import { translate } from '../../texts/translator';
import { levelInForce } from '../cases/case-context';
import type { CaseFile } from '../cases/case-file';
import { answerOf } from '../cases/kept-answer';
import { verbKey } from '../cases/case.pages';
import { RISK_LEVELS, type RiskLevel } from '../due-diligence.vocabulary';
import type { CaseEvidence } from '../evidence/case-evidence.entity';
import { inWhatRole } from '../cases/ladder.pages';
import { criteriaOf } from '../policy/policy';
import { votesShown } from '../committee/visible-votes';
import { seatName } from '../committee/session.pages';
import { tableUnder, type Block, type Printed } from './printed';
import type { Screened } from './screened';

/** A case with what stands beside its file. */
export interface Dossier {
  file: CaseFile;
  evidence: CaseEvidence[];
  /** Null when the partner was never screened. */
  screened: Screened | null;
  /** Sentences on what was decided before on the same grounds. */
  precedents: string[];
  history: readonly AuditEntry[];
}

type Say = (key: string, values?: Record<string, string | number>) => string;

interface Reader {
  locale: Actor['locale'];
  say: Say;
  readerId: number | null;
}

/** The dossier a committee reads; restricted notes and comments are no part of it. */
export function dossier(found: Dossier, { locale, id }: Actor, now: Instant): Printed {
  const say: Say = (key, values) => translate(locale, key, values);
  const reader = { locale, say, readerId: id };
  const { file } = found;
  const { number, illustrative } = file.case;
  return {
    locale,
    title: `${say('print.dossier')} ${number} · ${file.partner.name}`,
    author: say('app.name'),
    kicker: [say('print.dossier'), number, ...(illustrative ? [say('app.illustrative')] : [])].join(' · '),
    heading: file.partner.name,
    lede: file.case.purpose,
    facts: facts(file, reader),
    footer: `${number} · ${formatInstant(locale, now)} · ${file.partner.name}`,
    pageWord: say('pdf.page'),
    blocks: [
      ...levelBlocks(file, reader),
      ...answerBlocks(file, reader),
      ...evidenceBlocks(found.evidence, reader),
      ...riskBlocks(file, reader),
      ...screeningBlocks(found.screened, reader),
      ...sourceBlocks(file, reader),
      ...precedentBlocks(found.precedents, reader),
      ...committeeBlocks(file, reader),
      ...decisionBlocks(file, reader),
      ...conditionBlocks(file, reader),
      ...historyBlocks(found.history, reader),
    ],
  };
}

const levelWord = (level: RiskLevel | null, say: Say): string =>
  level ? say(`level.${level}`) : say('cases.not_known');

function facts(file: CaseFile, { locale, say }: Reader): [string, string][] {
  const { case: found, partner, office, policy } = file;
  const name = (id: number | null): string =>
    id === null ? say('cases.product') : (file.names.get(id) ?? '');
  const place = partner.countryCode ? countryName(locale, partner.countryCode) : say('common.unknown');
  const assessed = found.assessedAt
    ? `${name(found.assessedBy)}, ${formatInstant(locale, found.assessedAt)}`
    : say('print.not_yet');
  return [
    [say('print.level'), levelWord(levelInForce(found), say)],
    [say('print.proposed'), levelWord(found.proposedLevel, say)],
    [say('cases.field.state'), say(`case.state.${found.state}`)],
    [say('cases.field.due'), found.dueOn ? formatDay(locale, found.dueOn) : say('common.none')],
    [say('cases.field.office'), office.name],
    [say('print.place'), [place, partner.sector].filter(Boolean).join(' · ')],
    [say('cases.field.track'), say(`due_diligence.track.${found.track}`)],
    [say('print.policy'), policy.title[locale]],
    [say('print.opened'), `${name(found.openedBy)}, ${formatInstant(locale, found.openedAt)}`],
    [say('print.assessed'), assessed],
  ];
}

function levelBlocks(file: CaseFile, { say }: Reader): Block[] {
  const { proposedLevel, level, levelReason, excluded } = file.case;
  const notices: Block[] = [];
  if (excluded) notices.push({ kind: 'notice', text: say('cases.excluded') });
  if (level && proposedLevel && level !== proposedLevel) {
    const lower = RISK_LEVELS.indexOf(level) < RISK_LEVELS.indexOf(proposedLevel);
    const words = { proposed: say(`level.${proposedLevel}`), level: say(`level.${level}`) };
    const text = say(lower ? 'print.level_lowered' : 'print.level_raised', words);
    notices.push({ kind: 'notice', text: `${text} ${levelReason ?? ''}`.trim() });
  }
  const rows = file.assessment.reasons.map(({ code, reason }) => [
    code === 'RISK' || code === 'SECTOR' || code === 'COUNTRY' ? say(`cases.code.${code}`) : code,
    say(reason.key, { ...reason.values }),
  ]);
  const head = [say('print.ground'), say('print.finding')];
  return [
    ...notices,
    ...tableUnder(say('print.findings'), say('cases.no_findings'), { head, widths: [1, 5], rows }),
  ];
}

function answerBlocks(file: CaseFile, { locale, say }: Reader): Block[] {
  const rows = criteriaOf(file.policy, file.case.track).map((criterion) => {
    const kept = file.answers.find((each) => each.criterion === criterion.code);
    const answer = kept ? answerOf(kept) : null;
    const word = answer?.value === 'yes' ? criterion.yesWord : answer?.value;
    const said = word ? say(`due_diligence.answer.${word}`) : say('cases.not_answered');
    const share = answer?.sharePercent ?? null;
    const notes = [answer?.why, answer?.note, answer?.evidence].filter(Boolean).join(' ');
    return [
      criterion.code,
      criterion.title[locale],
      share === null ? said : `${formatNumber(locale, share, 2)} %`,
      notes,
    ];
  });
  const head = [say('evidence.field.criterion'), say('print.asked'), say('print.answer'), say('print.notes')];
  return tableUnder(say('cases.answers'), say('cases.not_answered'), {
    head,
    widths: [1.1, 3, 1.4, 3.5],
    rows,
  });
}

function evidenceBlocks(evidence: readonly CaseEvidence[], { locale, say }: Reader): Block[] {
  const rows = evidence
    .filter((each) => each.removedAt === null)
    .map((each) => [
      each.criterion ?? say('evidence.whole_case'),
      each.title,
      each.url ??
        [each.fileName, each.sha256 ? `SHA-256 ${each.sha256.slice(0, 16)}…` : ''].filter(Boolean).join(', '),
      formatDay(locale, each.seenOn),
    ]);
  const head = [
    say('evidence.field.criterion'),
    say('evidence.field.title'),
    say('print.where'),
    say('print.seen'),
  ];
  return tableUnder(say('evidence.title'), say('evidence.none'), { head, widths: [1.2, 3, 3.4, 1.6], rows });
}

function riskBlocks(file: CaseFile, { locale, say }: Reader): Block[] {
  const rows = file.risks.map((risk) => [
    say(`due_diligence.risk.${risk.category}`),
    risk.likelihood === null
      ? say('cases.no_risk')
      : say('cases.rated', { likelihood: risk.likelihood, impact: risk.impact ?? 0 }),
    risk.likelihood === null ? (risk.noneReason ?? '') : (risk.text ?? ''),
    risk.mitigation ?? '',
    [risk.owner, risk.reviewOn ? formatDay(locale, risk.reviewOn) : null].filter(Boolean).join(', '),
  ]);
  const head = [
    'print.category',
    'print.rating',
    'cases.field.text',
    'cases.field.mitigation',
    'print.owner_review',
  ];
  const table = { head: head.map((key) => say(key)), widths: [1.3, 1.5, 2.6, 2.6, 1.7], rows };
  return tableUnder(say('cases.risks.title'), say('cases.no_risks_yet'), table);
}

function screeningBlocks(screened: Screened | null, { locale, say }: Reader): Block[] {
  const heading: Block = { kind: 'heading', text: say('print.screening') };
  if (!screened) return [heading, { kind: 'text', text: say('print.never_screened') }];
  const day = formatInstant(locale, screened.checkedAt);
  const text = say('print.screened', { day, count: screened.hits.length });
  if (screened.hits.length === 0) return [heading, { kind: 'text', text }];
  const head = [say('print.name'), say('print.listed'), say('print.list'), say('print.hit_state')];
  const rows = screened.hits.map((hit) => [
    hit.subjectName,
    hit.entryName,
    hit.list,
    say(`print.hit.${hit.state}`),
  ]);
  return [heading, { kind: 'text', text }, { kind: 'table', head, widths: [2, 3, 2, 1.6], rows }];
}

function sourceBlocks(file: CaseFile, { locale, say }: Reader): Block[] {
  const rows = file.sources.map((each) => [formatDay(locale, each.consultedOn), each.source, each.result]);
  const head = [say('print.consulted'), say('cases.field.source'), say('cases.field.result')];
  return tableUnder(say('cases.sources'), say('cases.no_sources'), { head, widths: [1.4, 2.4, 4], rows });
}

function precedentBlocks(precedents: string[], { say }: Reader): Block[] {
  if (precedents.length === 0) return [];
  return [
    { kind: 'heading', text: say('library.precedents') },
    { kind: 'list', items: precedents },
  ];
}

function committeeBlocks(file: CaseFile, { locale, say, readerId }: Reader): Block[] {
  const { votes, standing, conflicts } = file;
  const shown = votesShown(file.case.state, votes, readerId);
  const person = (id: number): string => file.names.get(id) ?? '';
  const blocks: Block[] = [];
  if (votes.length > 0 || standing) {
    const title = standing
      ? `${say('cases.committee')} · ${standing.session.number}`
      : say('cases.committee');
    const head = ['print.member', 'print.seat', 'print.vote', 'cases.field.reason'].map((key) => say(key));
    const rows = votes.map((each) => [
      person(each.userId),
      seatName(file.policy, locale, each.capacity),
      say(shown ? `committee.vote.${each.vote}` : 'committee.voted'),
      shown ? (each.reason ?? '') : '',
    ]);
    blocks.push(...tableUnder(title, say('print.no_votes'), { head, widths: [2, 2.6, 1.8, 3], rows }));
  }
  if (conflicts.length > 0) {
    const items = conflicts.map((each) => `${person(each.userId)}${say('common.colon')}${each.reason}`);
    blocks.push({ kind: 'subheading', text: say('cases.conflicts') }, { kind: 'list', items });
  }
  return blocks;
}

function decisionBlocks(file: CaseFile, { locale, say }: Reader): Block[] {
  if (file.decisions.length === 0) return [];
  const blocks: Block[] = [{ kind: 'heading', text: say('cases.decisions') }];
  for (const each of file.decisions) {
    const returned = each.outcome === 'returned';
    const stage = say(`cases.stage.${returned ? 'returned' : each.stage}`);
    const force = returned ? '' : ` · ${say(each.binding ? 'case.binding' : 'case.advisory')}`;
    const title = returned
      ? stage
      : `${stage}${say('common.colon')}${say(`case.outcome.${each.outcome}`)}${force}`;
    const by = [
      each.decidedBy === null ? '' : (file.names.get(each.decidedBy) ?? ''),
      inWhatRole(file, each, say),
    ];
    const until = each.validUntil
      ? ` · ${say('cases.until', { day: formatDay(locale, each.validUntil) })}`
      : '';
    blocks.push(
      { kind: 'subheading', text: title },
      { kind: 'text', text: each.reason },
      {
        kind: 'text',
        text: `${by.filter(Boolean).join(', ')} · ${formatInstant(locale, each.decidedAt)}${until}`,
      },
      ...dissentBlocks(file, each.dissent, say),
    );
  }
  return blocks;
}

function dissentBlocks(file: CaseFile, dissent: unknown, say: Say): Block[] {
  const votes = (Array.isArray(dissent) ? dissent : []) as {
    userId: number;
    vote: string;
    reason: string | null;
  }[];
  if (votes.length === 0) return [];
  const items = votes.map(({ userId, vote, reason }) => {
    const who = `${file.names.get(userId) ?? ''}, ${say(`committee.vote.${vote}`)}`;
    return reason ? `${who}${say('common.colon')}${reason}` : who;
  });
  return [
    { kind: 'text', text: say('cases.dissent') },
    { kind: 'list', items },
  ];
}

function conditionBlocks(file: CaseFile, { locale, say }: Reader): Block[] {
  if (file.conditions.length === 0) return [];
  const head = ['cases.field.condition', 'cases.field.owner', 'cases.field.due', 'print.met'].map((key) =>
    say(key),
  );
  const rows = file.conditions.map((each) => [
    each.holdsGate ? `${each.text} (${say('cases.holds_gate')})` : each.text,
    each.owner,
    formatDay(locale, each.dueOn),
    each.metOn
      ? `${formatDay(locale, each.metOn)}${each.metNote ? `${say('common.colon')}${each.metNote}` : ''}`
      : say('common.no'),
  ]);
  return tableUnder(say('cases.conditions'), '', { head, widths: [4, 1.6, 1.6, 2], rows });
}

function historyBlocks(history: readonly AuditEntry[], { locale, say }: Reader): Block[] {
  const rows = history
    .toReversed()
    .map(({ at, actorName, verb }) => [formatInstant(locale, at), actorName, say(verbKey(verb))]);
  const head = [say('print.when'), say('print.who'), say('print.what')];
  return tableUnder(say('common.history'), '', { head, widths: [2.4, 2.2, 3.4], rows });
}
