import { IDLE, type Counts, type Kind, type Move, type Played, type Scene, type Story } from './move';
import { answerQuestion, addPartner, changeOwner, changePartner, decideClaim, decideMerge, leaveGroup, proposeMerge, renamePartner, sayGroup, undoMerge } from './plays-partners'; // prettier-ignore
import { goOn, liftSuspension, openCase, reopenCase, suspendClearance, withdrawCase } from './plays-cases';
import { addEngagement, decideAmendment, editEngagement, moveEngagement } from './plays-engagements';
import { fileEngagements, fileGifts, filePartners, fileWaiting } from './plays-files';
import { editGift, moveGift, recordGift } from './plays-gifts';

type Play = (scene: Scene, move: Move) => Promise<Played>;

const PLAYS: Readonly<Record<Exclude<Kind, 'time.pass'>, Play>> = {
  'engagement.add': addEngagement,
  'engagement.edit': editEngagement,
  'engagement.amend': decideAmendment,
  'engagement.move': moveEngagement,
  'gift.record': recordGift,
  'gift.edit': editGift,
  'gift.move': moveGift,
  'file.partners': filePartners,
  'file.engagements': fileEngagements,
  'file.gifts': fileGifts,
  'file.waiting': fileWaiting,
  'partner.add': addPartner,
  'partner.rename': renamePartner,
  'partner.change': changePartner,
  'partner.owner': changeOwner,
  'group.say': sayGroup,
  'group.leave': leaveGroup,
  'group.decide': decideClaim,
  'identity.answer': answerQuestion,
  'merge.propose': proposeMerge,
  'merge.decide': decideMerge,
  'merge.undo': undoMerge,
  'case.open': openCase,
  'case.go': goOn,
  'case.reopen': reopenCase,
  'case.withdraw': withdrawCase,
  'clearance.suspend': suspendClearance,
  'clearance.lift': liftSuspension,
};

/** Where there is nothing to answer yet, what there could be is made first. */
const FIRST: Partial<Record<Kind, readonly Play[]>> = {
  'engagement.amend': [editEngagement, editEngagement],
  'file.waiting': [fileEngagements],
  'group.leave': [sayGroup, decideClaim],
  'group.decide': [sayGroup],
  'identity.answer': [renamePartner],
  'merge.decide': [proposeMerge],
  'merge.undo': [proposeMerge, decideMerge],
  'case.go': [openCase],
  'case.withdraw': [openCase],
  'clearance.lift': [suspendClearance],
};

const DAYS = [1, 1, 2, 7, 20, 60, 200];

/** Plays a story; what the judge found wrong comes with all that was said until then. */
export async function play(scene: Scene, told: Story, counts: Counts): Promise<void> {
  const { clock, judge } = scene.world;
  for (const round of told) {
    clock.tick();
    const at = scene.journal.length;
    const outcomes = await Promise.all(round.map((move) => one(scene, move)));
    for (const [index, move] of round.entries()) counts.add(move.kind, outcomes[index] ?? IDLE);
    if (round.length > 1) scene.journal.splice(at, 0, `${round.length} at once:`);
    if (judge.faults.length > 0) fail(scene, judge.faults);
  }
  const unseen = await judge.end((sql) => scene.rows(sql));
  if (unseen.length > 0) fail(scene, unseen);
}

async function one(scene: Scene, move: Move): Promise<Played> {
  if (move.kind !== 'time.pass') {
    const played = await PLAYS[move.kind](scene, move);
    const first = FIRST[move.kind];
    if (played.outcome !== 'idle' || !first) return played;
    // By others than whoever moves now: the second hand is not the first.
    for (const [index, play] of first.entries())
      await play(scene, { ...move, isOwn: true, who: move.who + first.length - index });
    return PLAYS[move.kind](scene, move);
  }
  const days = DAYS[move.c % DAYS.length] ?? 1;
  scene.world.clock.pass(days);
  scene.journal.push(`${days} days pass: ${scene.world.clock.today()}`);
  return { player: null, outcome: 'done' };
}

function fail(scene: Scene, faults: readonly string[]): never {
  throw new Error(`${[...new Set(faults)].join('\n')}\n— ${scene.word} —\n${scene.journal.join('\n')}`);
}
