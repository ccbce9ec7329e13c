/**
 * What a year's private-sector money is made of, in whole US dollars. Published (evaluation 4.2.4, fn 77;
 * MOPAN 1290): the total of the year, the donations by website, affiliate or other means with their part "to
 * be allocated", the concentration, and the annual report's rounded 9.9 and 4 million. How the affiliate's
 * money, booked under "Other organisations", divides into public donations and grants of about 22,000
 * (evaluation 4.2.2) is in no source: that division is illustrative.
 */
export interface Pots {
  year: 2016 | 2017;
  /** Grants of the affiliate under donor agreements, booked under "Other organisations". */
  affiliateGrants: number;
  affiliateGrantCount: number;
  /** Public donations through the affiliate, booked under "Other organisations". */
  affiliateDonations: number;
  affiliateToBeAllocated: number;
  /** Public donations by the website and other means, booked under "Private sector". */
  otherDonations: number;
  otherToBeAllocated: number;
  /** Agreements with partners, booked under "Private sector"; the concentrated part included. */
  agreements: number;
  /** 48 % from two foundations in 2016, 27 % from one company in 2017. */
  concentrated: readonly number[];
}

export const pots: readonly Pots[] = [
  {
    year: 2016,
    affiliateGrants: 931_000,
    affiliateGrantCount: 42,
    affiliateDonations: 78_245,
    affiliateToBeAllocated: 12_400,
    otherDonations: 132_663,
    otherToBeAllocated: 34_212,
    agreements: 9_764_551,
    concentrated: [2_940_000, 2_295_100],
  },
  {
    year: 2017,
    affiliateGrants: 110_400,
    affiliateGrantCount: 5,
    affiliateDonations: 61_713,
    affiliateToBeAllocated: 5_315,
    otherDonations: 132_500,
    otherToBeAllocated: 12_500,
    agreements: 3_885_754,
    concentrated: [1_131_400],
  },
];

/** 6.6 million in 2015 (MOPAN 1290); the lines are illustrative. */
export const POT_2015 = 6_598_320;
