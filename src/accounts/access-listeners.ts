import { Injectable } from '@nestjs/common';
import type { Change } from '../database/change';
import type { Role } from '../kernel/actor';

export type AccessEvent =
  | { kind: 'waits' | 'given' | 'refused' | 'ended'; userId: number; role: Role; proposedBy: number | null }
  | { kind: 'password' | 'account' | 'alike' | 'failed_sign_ins'; userId: number; proposedBy: number | null }
  | { kind: 'password_waits' | 'account_waits'; userId: number; proposedBy: number };

/** Told of roles and accounts inside the change that gave or changed them. */
export type AccessListener = (change: Change, event: AccessEvent) => Promise<void>;

/** Where later modules hear of roles and accounts, so that access need not know them. */
@Injectable()
export class AccessListeners {
  private readonly listeners: AccessListener[] = [];

  register(listener: AccessListener): void {
    this.listeners.push(listener);
  }

  async tell(change: Change, event: AccessEvent): Promise<void> {
    for (const listener of this.listeners) await listener(change, event);
  }
}
