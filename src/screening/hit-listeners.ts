import { Injectable } from '@nestjs/common';
import type { Change } from '../database/change';
import type { ScreeningHit } from './screening-hit.entity';

/** Told of hits inside the change that opened, changed, decided or ended them; what it throws undoes it. */
export type HitListener = (change: Change, hits: readonly ScreeningHit[]) => Promise<void>;

/** Where later modules hear of hits, so that screening need not know them. */
@Injectable()
export class HitListeners {
  private readonly listeners: HitListener[] = [];

  register(listener: HitListener): void {
    this.listeners.push(listener);
  }

  async changed(change: Change, hits: readonly ScreeningHit[]): Promise<void> {
    if (hits.length === 0) return;
    for (const listener of this.listeners) await listener(change, hits);
  }
}
