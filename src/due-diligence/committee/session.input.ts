import { ChoiceField, DayField, IdField, LongTextField, TextField } from '../../web/fields';
import { sessionWorkflow, SESSION_KINDS, type SessionKind, type SessionMove } from './session.workflow';

/** A session as it is called. */
export class SessionInput {
  @ChoiceField(SESSION_KINDS)
  kind: SessionKind;

  @TextField({ max: 200 })
  title: string;

  @DayField({ optional: true, description: 'The day a meeting meets' })
  meetsOn: string | null = null;

  @DayField({ description: 'The last day on which a vote counts, in UTC' })
  deadlineOn: string;

  @IdField({ optional: true, description: 'The member who closes the voting; any member when left out' })
  chairId: number | null = null;

  @LongTextField({ optional: true })
  note: string | null = null;
}

export class SessionMoveInput {
  @ChoiceField(sessionWorkflow.names())
  move: SessionMove;
}

export class AgendaInput {
  @IdField()
  caseId: number;
}

export class InvitationInput {
  @IdField({ description: 'Head of a department of headquarters, or a Regional Director' })
  userId: number;

  @TextField({ max: 60, description: 'In which capacity: Director of Operations' })
  capacity: string;
}
