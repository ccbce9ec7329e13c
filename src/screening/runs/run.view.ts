import { ApiProperty } from '@nestjs/swagger';
import type { ScreeningCheck } from '../screening-check.entity';
import type { ScreeningHit } from '../screening-hit.entity';
import type { ScreeningRun, VersionStamp } from '../screening-run.entity';
import type { ScreeningSettings } from '../screening-settings';
import {
  HIT_STATES,
  RUN_KINDS,
  RUN_STATES,
  RUN_TRIGGERS,
  SUBJECT_RELATIONS,
  type HitState,
  type RunKind,
  type RunState,
  type RunTrigger,
  type SubjectRelation,
} from '../screening.vocabulary';
import type { Evidence } from './evidence.service';
import { ListPage } from '../../web/list-query';

/** A version of a list that was screened against. */
export class VersionStampView {
  @ApiProperty({ description: 'Code of the list' }) list: string;
  @ApiProperty() number: number;
  @ApiProperty() sha256: string;
}

export class ScreeningThresholdView {
  @ApiProperty({ description: 'Code of the list; * for every other' }) list: string;
  @ApiProperty({ enum: ['person', 'organization', 'any'] }) kind: 'person' | 'organization' | 'any';
  @ApiProperty({ description: '0 to 1' }) threshold: number;
}

/** A screening of the whole register. */
export class ScreeningRunView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: RUN_KINDS }) kind: RunKind;
  @ApiProperty({ enum: RUN_STATES }) state: RunState;
  @ApiProperty({ enum: RUN_TRIGGERS }) cause: RunTrigger;
  @ApiProperty({ type: 'integer', nullable: true }) listVersionId: number | null;
  @ApiProperty({ type: [VersionStampView] }) versions: VersionStampView[];
  @ApiProperty({ type: [ScreeningThresholdView] }) thresholds: ScreeningThresholdView[];
  @ApiProperty() total: number;
  @ApiProperty() screened: number;
  @ApiProperty() opened: number;
  @ApiProperty() reopened: number;
  @ApiProperty() ended: number;
  @ApiProperty() createdAt: string;
  @ApiProperty({ type: 'string', nullable: true }) startedAt: string | null;
  @ApiProperty({ type: 'string', nullable: true }) finishedAt: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) startedBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) problem: string | null;
  @ApiProperty() version: number;
}

export class ScreeningRunPage extends ListPage {
  @ApiProperty({ type: [ScreeningRunView] }) items: ScreeningRunView[];
}

export class ScreeningSubjectView {
  @ApiProperty() party: string;
  @ApiProperty({ enum: SUBJECT_RELATIONS }) relation: SubjectRelation;
  @ApiProperty({ type: [String] }) names: string[];
  @ApiProperty({ enum: ['person', 'organization'], nullable: true }) kind: 'person' | 'organization' | null;
  @ApiProperty({ type: 'string', nullable: true }) countryCode: string | null;
  @ApiProperty({ type: 'string', nullable: true }) birthDate: string | null;
}

export class ScreeningCheckView {
  @ApiProperty() id: number;
  @ApiProperty() checkedAt: string;
  @ApiProperty({ type: 'integer', nullable: true }) runId: number | null;
  @ApiProperty({ type: [ScreeningSubjectView] }) subjects: ScreeningSubjectView[];
  @ApiProperty({ type: [VersionStampView] }) versions: VersionStampView[];
  @ApiProperty({ type: [ScreeningThresholdView] }) thresholds: ScreeningThresholdView[];
  @ApiProperty() hits: number;
  @ApiProperty({ description: 'The newest of the partner: later runs screen by it' }) latest: boolean;
}

export class ScreeningEvidenceHitView {
  @ApiProperty() id: number;
  @ApiProperty() party: string;
  @ApiProperty() entryId: string;
  @ApiProperty() entryName: string;
  @ApiProperty({ description: '0 to 1' }) score: number;
  @ApiProperty({ enum: HIT_STATES }) state: HitState;
}

/** What was screened for one partner, against what and when. */
export class ScreeningEvidenceView {
  @ApiProperty() partnerId: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: [ScreeningCheckView], description: 'Newest first' }) checks: ScreeningCheckView[];
  @ApiProperty({ type: [ScreeningRunView], description: 'Runs that covered it, newest first' })
  runs: ScreeningRunView[];
  @ApiProperty({ type: [ScreeningEvidenceHitView] }) hits: ScreeningEvidenceHitView[];
}

export function runView(run: ScreeningRun): ScreeningRunView {
  const { id, kind, state, cause, listVersionId, total, screened, opened, reopened, ended } = run;
  const { createdAt, startedAt, finishedAt, startedBy, problem, version } = run;
  return {
    ...{ id, kind, state, cause, listVersionId, total, screened, opened, reopened, ended },
    ...{ createdAt, startedAt, finishedAt, startedBy, problem, version },
    ...evidenceOf(run),
  };
}

export function evidenceView({ partner, checks, runs, hits }: Evidence): ScreeningEvidenceView {
  return {
    partnerId: partner.id,
    name: partner.name,
    checks: checks.map(checkView),
    runs: runs.map(runView),
    hits: hits.map(hitView),
  };
}

function checkView(check: ScreeningCheck): ScreeningCheckView {
  const { id, checkedAt, runId, hits, latest } = check;
  const subjects = check.subjects.map(({ party, relation, names, kind, countryCode, birthDate }) => {
    return { party, relation, names: [...names], kind, countryCode, birthDate };
  });
  return { id, checkedAt, runId, hits, latest, subjects, ...evidenceOf(check) };
}

function hitView({ id, party, entryId, entryName, score, state }: ScreeningHit): ScreeningEvidenceHitView {
  return { id, party, entryId, entryName, score: score / 1000, state };
}

function evidenceOf({ versions, settings }: { versions: VersionStamp[]; settings: ScreeningSettings }): {
  versions: VersionStampView[];
  thresholds: ScreeningThresholdView[];
} {
  return {
    versions: versions.map(({ list, number, sha256 }) => ({ list, number, sha256 })),
    thresholds: settings.thresholds.map(({ list, kind, threshold }) => ({ list, kind, threshold })),
  };
}
