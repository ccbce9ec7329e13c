import {
  conditionStage,
  newStages,
  type ConditionStage,
} from '../../src/due-diligence/cases/condition-stage';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';

const { conditions } = policyVersion1;

describe('a condition that is not met', () => {
  it.each<[string, ConditionStage | null]>([
    ['2017-06-14', null],
    ['2017-06-15', 'owner'],
    ['2017-06-22', 'owner'],
    ['2017-06-23', 'chief'],
    ['2017-07-06', 'chief'],
    ['2017-07-07', 'analysts'],
    ['2017-07-30', 'analysts'],
    ['2017-07-31', 'suspended'],
    ['2017-12-31', 'suspended'],
  ])('due on 15 June, on %s: %s', (today, stage) => {
    expect(conditionStage('2017-06-15', today, conditions)).toBe(stage);
  });

  it.each<[ConditionStage | null, ConditionStage | null, ConditionStage[]]>([
    [null, null, []],
    [null, 'owner', ['owner']],
    ['owner', 'owner', []],
    ['owner', 'chief', ['chief']],
    [null, 'suspended', ['owner', 'chief', 'analysts', 'suspended']],
    ['suspended', 'suspended', []],
    ['chief', 'owner', []],
  ])('told to %s, now %s: %j', (before, now, stages) => expect(newStages(before, now)).toEqual(stages));
});
