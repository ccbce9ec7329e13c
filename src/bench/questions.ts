import { weighs } from '../kernel/counted';
import type { Sizes } from './sizes';

/** A page or report that is measured, with the one hand-written statement that reads the same. */
export interface Question {
  what: string;
  path(index: number): string;
  sql: string;
}

const WORDS = [
  'velmont',
  'kelado',
  'foods',
  'norasol',
  'foundation',
  'torvia',
  'telecom',
  'quin',
  'marte',
  'zan',
];

/** The greatest year of compendium the data set has: a tenth of its engagements. */
export const YEAR = 2017;

/** What people look at all day. */
export function pageQuestions({ partners, engagements }: Sizes): Question[] {
  const some = (count: number) => (index: number) => 1 + ((index * 7919) % count);
  const partner = some(partners);
  const engagement = some(engagements);
  return [
    {
      what: 'partner list',
      path: (index) => `/partners?page=${1 + (index % 20)}`,
      sql: `SELECT partner.*, (SELECT COUNT(*) FROM partner) AS total FROM partner ORDER BY name, id LIMIT 50 OFFSET 100`,
    },
    {
      what: 'partner search',
      path: (index) => `/partners?q=${WORDS[index % WORDS.length] ?? ''}`,
      sql: `SELECT partner.*, COUNT(*) OVER () AS total FROM partner
        WHERE LOWER(name) LIKE '%velmont%' ORDER BY name, id LIMIT 50`,
    },
    {
      what: 'partner page',
      path: (index) => `/partners/${partner(index)}`,
      sql: `SELECT partner.*, engagement.title, engagement.state FROM partner
        LEFT JOIN engagement_partner ON engagement_partner.partner_id = partner.id
        LEFT JOIN engagement ON engagement.id = engagement_partner.engagement_id WHERE partner.id = 7919`,
    },
    {
      what: 'engagement list',
      path: (index) => `/engagements?page=${1 + (index % 20)}`,
      sql: `SELECT engagement.*, (SELECT COUNT(*) FROM engagement) AS total FROM engagement
        ORDER BY starts_on DESC, id DESC LIMIT 50 OFFSET 100`,
    },
    {
      what: 'engagement page',
      path: (index) => `/engagements/${engagement(index)}`,
      sql: `SELECT engagement.*, partner.name FROM engagement
        LEFT JOIN engagement_partner ON engagement_partner.engagement_id = engagement.id
        LEFT JOIN partner ON partner.id = engagement_partner.partner_id WHERE engagement.id = 7919`,
    },
    {
      what: 'contribution list',
      path: (index) => `/contributions?page=${1 + (index % 20)}`,
      sql: `SELECT contribution.*, (SELECT COUNT(*) FROM contribution) AS total FROM contribution
        ORDER BY received_on DESC, id DESC LIMIT 50 OFFSET 100`,
    },
  ];
}

/** Both published ways to count, over a million contributions. */
export function goalQuestions(): Question[] {
  const sql = `SELECT year, booked_as, form, donor_kind, type_id, channel, to_be_allocated, SUM(usd_minor) AS usd
    FROM contribution WHERE year BETWEEN ${YEAR - 1} AND ${YEAR} AND ${weighs('contribution', 'counted')}
    GROUP BY year, booked_as, form, donor_kind, type_id, channel, to_be_allocated`;
  return ['wider', 'annual_report'].map((code) => ({
    what: `goal report, ${code}`,
    path: () => `/api/v1/reports/goal?year=${YEAR}&definition=${code}`,
    sql,
  }));
}

const ENTRIES = `SELECT engagement.*, partner.name AS partner_name, partner.kind AS partner_kind, office.name AS office_name
  FROM engagement JOIN office ON office.id = engagement.office_id
  LEFT JOIN engagement_partner ON engagement_partner.engagement_id = engagement.id
  LEFT JOIN partner ON partner.id = engagement_partner.partner_id
  WHERE engagement.starts_on <= '${YEAR}-12-31' AND (engagement.ends_on IS NULL OR engagement.ends_on >= '${YEAR}-01-01')
    AND engagement.state IN ('agreed', 'active', 'suspended', 'closed')
  ORDER BY engagement.office_id, engagement.id`;

/** A whole year's compendium, in each format. */
export function compendiumQuestions(): Question[] {
  return ['json', 'html', 'xlsx'].map((format) => ({
    what: `compendium, ${format}`,
    path: () => `/api/v1/compendium/${YEAR}?format=${format}`,
    sql: ENTRIES,
  }));
}
