import type { RecordType } from './shapes';

interface Words {
  theme: string;
  title: string;
}

const WORDS: Readonly<Record<RecordType, readonly Words[]>> = {
  advocacy: [
    { theme: 'Ethical recruitment', title: 'Round table on fair recruitment fees' },
    { theme: 'Counter-trafficking', title: 'Campaign against forced labour in supply chains' },
    { theme: 'Public perception of migration', title: 'Photo exhibition on the lives of migrants' },
    { theme: 'Safe migration', title: 'Safe migration messages to mobile subscribers' },
    { theme: 'Diaspora', title: 'Forum of diaspora entrepreneurs' },
  ],
  innovation: [
    { theme: 'Data', title: 'Mobility maps from anonymous call records' },
    { theme: 'Remittances', title: 'Trial of a low-fee remittance service' },
    { theme: 'Shelter', title: 'Field trial of flat-packed shelters' },
    { theme: 'Energy', title: 'Solar lamps for transit sites' },
  ],
  resource_mobilization: [
    { theme: 'Emergency response', title: 'Contribution to the emergency response' },
    { theme: 'Counter-trafficking', title: 'Fund for survivors of trafficking' },
    { theme: 'Migrant health', title: 'Contribution to migrant health posts' },
    { theme: 'Education', title: 'Scholarships for displaced students' },
    { theme: 'Reintegration', title: 'Start-up kits for returnees' },
  ],
  implementation: [
    { theme: 'Labour integration', title: 'Apprenticeships for migrants and refugees' },
    { theme: 'Reintegration', title: 'Jobs for returnees in agriculture' },
    { theme: 'Migrant health', title: 'Health checks at mines and plantations' },
    { theme: 'Vocational training', title: 'Vocational training for displaced youth' },
    { theme: 'Community stabilization', title: 'Repair of markets with local builders' },
    { theme: 'Movement', title: 'Transport of relief goods' },
  ],
};

export function wordsOf(type: RecordType): readonly Words[] {
  return WORDS[type];
}
