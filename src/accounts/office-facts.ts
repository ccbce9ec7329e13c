import type { EntityManager } from 'typeorm';
import { Asked } from '../kernel/asked';

/** An office to choose from. */
export interface OfficeChoice {
  id: number;
  name: string;
}

/** What access asks of offices, a later module. */
export interface OfficeFacts {
  isThere(manager: EntityManager, id: number): Promise<boolean>;
  choices(manager: EntityManager): Promise<OfficeChoice[]>;
  /** The offices below those of these that are regional, with the one they stand below. */
  below(manager: EntityManager, ids: readonly number[]): Promise<{ id: number; parentId: number }[]>;
  /** The regional office above it, if one is. */
  regionOf(manager: EntityManager, id: number): Promise<number[]>;
}

export const OFFICE_FACTS = new Asked<OfficeFacts>('which offices there are');
