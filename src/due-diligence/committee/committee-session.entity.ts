import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, LongText, Text } from '../../database/columns';
import type { SessionKind, SessionState } from './session.workflow';

/** A meeting of the committee, or a written procedure: an agenda of cases that are voted on together. */
@Entity()
@Index('ix_committee_session_state_deadline', ['state', 'deadline'])
@Check('ck_committee_session_kind', "kind IN ('meeting', 'written_procedure')")
@Check('ck_committee_session_state', "state IN ('planned', 'open', 'closed', 'cancelled')")
export class CommitteeSession {
  @Id()
  id: number;

  @Index('uq_committee_session_number', { unique: true })
  @Text(20)
  number: string;

  @Text(30)
  kind: SessionKind;

  @Text(200)
  title: string;

  @Text(20)
  state: SessionState;

  /** When a meeting meets. */
  @InstantColumn({ nullable: true })
  meetsAt: string | null;

  /** The last moment at which a vote counts. */
  @InstantColumn()
  deadline: string;

  /** True for the written procedure a case comes into by itself when it reaches the committee. */
  @Flag()
  standing: boolean;

  /** Who closes the voting; null: any member, once there is a quorum. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  chairId: number | null;

  @LongText({ nullable: true })
  note: string | null;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  openedAt: string | null;

  @InstantColumn({ nullable: true })
  closedAt: string | null;

  /** Null when the deadline closed it. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  closedBy: number | null;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}
