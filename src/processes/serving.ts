import cluster from 'node:cluster';
import type { FromServing, ToServing } from './messages';

/** Whether another process oversees this one, which is then one of several that serve. */
export const isOverseen = cluster.isWorker;

/** `sent` is called when it is on its way. */
export function tellOverseer(message: FromServing, sent: () => void = () => undefined): void {
  process.send?.(message, sent);
}

/** Hears one kind of message from the overseeing process; nothing ever comes where this one serves alone. */
export function hearOverseer<Say extends ToServing['say']>(
  say: Say,
  hear: (message: Extract<ToServing, { say: Say }>) => void,
): void {
  if (!isOverseen) return;
  process.on('message', (message: ToServing) => {
    if (message.say === say) hear(message as Extract<ToServing, { say: Say }>);
  });
}
