import { hearOverseer, isOverseen, tellOverseer } from './serving';

let given: (() => void) | null = null;
hearOverseer('turn', () => {
  given?.();
  given = null;
});

/** Waits until no other serving process writes; asked by one change at a time (`ChangeQueue`). */
export function takeWriteTurn(): Promise<void> {
  if (!isOverseen) return Promise.resolve();
  return new Promise((resolve) => {
    given = resolve;
    tellOverseer({ say: 'turn wanted' });
  });
}

export function giveWriteTurnBack(): void {
  if (isOverseen) tellOverseer({ say: 'turn back' });
}
