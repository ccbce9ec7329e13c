import type { EntityManager } from 'typeorm';
import { Asked } from '../kernel/asked';

/** A partnership type a clearance can be limited to. */
export interface PartnershipTypeName {
  id: number;
  nameEn: string;
  nameFr: string;
  nameEs: string;
}

type Types = (manager: EntityManager, ids?: readonly number[]) => Promise<PartnershipTypeName[]>;

/** All types, or those of these ids that there are. */
export const PARTNERSHIP_TYPES = new Asked<Types>('which types of partnership there are');
