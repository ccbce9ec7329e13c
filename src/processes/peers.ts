import { hearOverseer, isOverseen, tellOverseer } from './serving';

const waiting = new Map<number, (answer: unknown) => void>();
const topics = new Map<string, (about: unknown) => unknown>();
let last = 0;

hearOverseer('answer', ({ id, answer }) => {
  waiting.get(id)?.(answer);
  waiting.delete(id);
});
hearOverseer('question', ({ id, topic, about }) => {
  tellOverseer({ say: 'answer', id, answer: topics.get(topic)?.(about) ?? null });
});

/**
 * What the overseeing process knows of a topic of its own, or one of the other serving processes: the first answer that is not null, as plain JSON. Null when none
 * knows, or where this process serves alone.
 */
export function askPeers(topic: string, about: unknown): Promise<unknown> {
  if (!isOverseen) return Promise.resolve(null);
  const id = (last += 1);
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    tellOverseer({ say: 'question', id, topic, about });
  });
}

/** Answers what other processes ask; null for what this one does not know. */
export function answerPeers(topic: string, answer: (about: unknown) => unknown): void {
  topics.set(topic, answer);
}
