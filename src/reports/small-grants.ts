import type { GrantProposal } from '../grants/grant-proposal.entity';

export interface SmallGrants {
  year: number;
  proposals: number;
  offices: number;
  requestedMinor: number;
  funded: number;
  awardedMinor: number;
  funders: { funder: string; funded: number; awardedMinor: number; countries: string[] }[];
  /** Funded countries without an engagement the year before. */
  newCountries: string[];
}

/** Sums a call; `activeBefore` are the countries with an engagement the year before. */
export function smallGrants(
  year: number,
  proposals: readonly Pick<
    GrantProposal,
    'officeId' | 'countryCode' | 'funder' | 'requestedMinor' | 'awardedMinor'
  >[],
  activeBefore: ReadonlySet<string>,
): SmallGrants {
  const funded = proposals.filter((proposal) => proposal.awardedMinor !== null);
  const funders = [...new Set(funded.map((proposal) => proposal.funder ?? ''))].sort();
  const awarded = (list: typeof funded): number =>
    list.reduce((sum, proposal) => sum + (proposal.awardedMinor ?? 0), 0);
  return {
    year,
    proposals: proposals.length,
    offices: new Set(proposals.map((proposal) => proposal.officeId)).size,
    requestedMinor: proposals.reduce((sum, proposal) => sum + proposal.requestedMinor, 0),
    funded: funded.length,
    awardedMinor: awarded(funded),
    funders: funders.map((funder) => {
      const theirs = funded.filter((proposal) => (proposal.funder ?? '') === funder);
      return {
        funder,
        funded: theirs.length,
        awardedMinor: awarded(theirs),
        countries: theirs.map((proposal) => proposal.countryCode).sort(),
      };
    }),
    newCountries: [...new Set(funded.map((proposal) => proposal.countryCode))]
      .filter((code) => !activeBefore.has(code))
      .sort(),
  };
}
