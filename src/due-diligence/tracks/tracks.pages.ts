import type { Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { CaseFile } from '../cases/case-file';
import { CASE_TRACKS } from '../policy/diligence-rules';
import { isPerson } from './track-choice';
import { relationsOf, statementsOf } from './track-parts';

/** What the track of a case asks beyond its criteria, as its page shows it; null where it asks nothing. */
export function trackModel({ trackParts }: CaseFile, { locale }: Actor): object {
  const relations = relationsOf(trackParts.people);
  if (relations.length === 0) return { track: null };
  return {
    track: {
      title: translate(locale, `tracks.${trackParts.people}`),
      parties: trackParts.parties
        .filter(({ relation }) => relations.includes(relation))
        .map(({ name, relation, endedOn }) => ({ ...{ name, relation, endedOn } })),
      statements: statementsOf(trackParts.people).map((kind) => ({
        kind,
        text: trackParts.statements.find((each) => each.kind === kind)?.text ?? null,
      })),
    },
  };
}

/** The tracks an analyst can put a case on that is assessed. */
export function trackForm(file: CaseFile, { locale }: Actor): object | null {
  const person = isPerson(file.partner.kind);
  if (person && file.case.track === 'individual') return null;
  const open = CASE_TRACKS.filter((track) => (track === 'individual') === person);
  return {
    tracks: open.map((value) => ({ value, label: translate(locale, `due_diligence.track.${value}`) })),
    chosen: file.case.track,
  };
}
