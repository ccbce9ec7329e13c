import type { Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { CaseFile } from '../cases/case-file';
import { relationsOf, statementsOf } from './track-parts';

/** What the track of a case asks beyond its criteria, as its page shows it; null where it asks nothing. */
export function trackModel({ case: found, trackParts }: CaseFile, { locale }: Actor): object {
  const relations = relationsOf(found.track);
  if (relations.length === 0) return { track: null };
  return {
    track: {
      title: translate(locale, `tracks.${found.track}`),
      parties: trackParts.parties
        .filter(({ relation }) => relations.includes(relation))
        .map(({ name, relation, endedOn }) => ({ ...{ name, relation, endedOn } })),
      statements: statementsOf(found.track).map((kind) => ({
        kind,
        text: trackParts.statements.find((each) => each.kind === kind)?.text ?? null,
      })),
    },
  };
}
