import type { Role } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { againstSecondHand, type FirstHand } from '../kernel/four-eyes';
import { reason, type Reason } from '../kernel/verdict';
import { Workflow } from '../kernel/workflow';
import type { EngagementState, RequestAct } from './engagements.vocabulary';

export type EngagementMove =
  | 'submit'
  | 'return'
  | 'approve'
  | 'override'
  | 'enter_running'
  | 'accept_running'
  | 'refuse_running'
  | 'start'
  | 'suspend'
  | 'resume'
  | 'close'
  | 'cancel';

/** What the moves need to know of the engagement. */
export interface EngagementContext {
  /** Every reason of due diligence against it being agreed or active today (evaluation 4.2.2). */
  gate: readonly Reason[];
  /** Already let through: overridden by the Director General, or found running and marked. */
  exempt: boolean;
  startsOn: Day;
  today: Day;
  actorId: number | null;
  /** Who entered it and who changed it: none of them does the second act. */
  hands: readonly FirstHand[];
  /** What it waits for while it is in review. */
  asked: RequestAct | null;
}

const OFFICE: readonly Role[] = ['focal_point', 'chief', 'analyst'];

const cleared = ({ gate, exempt }: EngagementContext): Reason[] => (exempt ? [] : [...gate]);

const otherHands = ({ actorId, hands }: EngagementContext): Reason[] => againstSecondHand(actorId, hands);

const begun = ({ startsOn, today }: EngagementContext): Reason[] =>
  startsOn > today ? [reason('engagements.refused.not_begun', { from: startsOn })] : [];

/** An override where nothing stands against the engagement would only hide that it is in order. */
const needsOverride = ({ gate, exempt }: EngagementContext): Reason[] =>
  gate.length === 0 || exempt ? [reason('engagements.refused.no_override_needed')] : [];

const toRun = ({ asked }: EngagementContext): Reason[] =>
  asked === 'run' ? [] : [reason('engagements.refused.not_asked')];

const runsUncleared = (context: EngagementContext): Reason[] => [
  ...(context.gate.length === 0 ? [reason('engagements.refused.cleared_already')] : []),
  ...begun(context),
];

/**
 * The life of an engagement. The chief of the office agrees; nothing of kind partnership is agreed or active
 * without valid clearance of every partner, unless the Director General overrides it in writing. What was
 * found already running is entered and marked, never lost (evaluation 4.2.2, recommendation 10): the office asks,
 * saying since when and why, and an analyst who is another person accepts it.
 */
export const engagementWorkflow = new Workflow<EngagementState, EngagementMove, EngagementContext>('draft', {
  submit: { from: ['draft'], to: 'in_review', by: OFFICE },
  approve: {
    from: ['in_review'],
    to: 'agreed',
    by: ['chief'],
    when: (context) => [...otherHands(context), ...cleared(context)],
  },
  return: { from: ['in_review'], to: 'draft', by: ['chief'], note: true },
  override: {
    from: ['in_review', 'agreed', 'suspended'],
    to: 'agreed',
    by: ['director_general'],
    when: needsOverride,
    note: true,
  },
  enter_running: { from: ['draft'], to: 'in_review', by: OFFICE, when: runsUncleared, note: true },
  accept_running: {
    from: ['in_review'],
    to: 'active',
    by: ['analyst'],
    when: (context) => [...toRun(context), ...otherHands(context), ...runsUncleared(context)],
  },
  refuse_running: { from: ['in_review'], to: 'draft', by: ['analyst'], when: toRun, note: true },
  start: {
    from: ['agreed'],
    to: 'active',
    by: OFFICE,
    when: (context) => [...begun(context), ...cleared(context)],
  },
  suspend: { from: ['active'], to: 'suspended', by: OFFICE, note: true },
  resume: { from: ['suspended'], to: 'active', by: ['chief'], when: cleared, note: true },
  close: { from: ['active', 'suspended'], to: 'closed', by: OFFICE },
  cancel: { from: ['draft', 'in_review', 'agreed'], to: 'cancelled', by: OFFICE, note: true },
});
