import type { Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { CaseFile } from './case-file';
import { RISK_LEVELS } from '../due-diligence.vocabulary';

/**
 * What a decider is to see first: the analyst put the case lower than the rules propose, and why
 * (criteria: the level may be moved with a written reason). Null where that is not so.
 */
export function downwardMove({ case: found }: Pick<CaseFile, 'case'>): { from: string; to: string } | null {
  const { level, proposedLevel } = found;
  if (!level || !proposedLevel) return null;
  return RISK_LEVELS.indexOf(level) < RISK_LEVELS.indexOf(proposedLevel)
    ? { from: proposedLevel, to: level }
    : null;
}

/** The same as the page of a case shows it. */
export function downwardNotice(file: CaseFile, actor: Actor): object | null {
  const moved = downwardMove(file);
  if (!moved) return null;
  const name = file.case.assessedBy === null ? '' : (file.names.get(file.case.assessedBy) ?? '');
  return {
    sentence: translate(actor.locale, 'cases.downward', moved),
    reason: file.case.levelReason,
    by: name,
  };
}
