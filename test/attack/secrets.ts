import { numbersIn } from './body';
import type { Account, Row, Sql } from './copy';
import { contributionSeen, partnerSeen } from './kinds';

/** What must stand in no answer to one person. */
export interface Secrets {
  /** Words, each with what they would give away. */
  words: { word: string; of: string }[];
  /** Numbers of contributions and cases, found by their form. */
  numbers: Set<string>;
  /** Whole dollars given to other offices, told only where gifts are shown. */
  sums: Set<string>;
}

/** Worked out from the copy by SQL alone, not asked from the product. */
export function secretsFrom(rows: Sql, who: Account): Secrets {
  const words = [...partnerNames(rows, who), ...restrictedWords(rows, who), ...concernWords(rows, who)];
  return { words, numbers: new Set(hiddenNumbers(rows, who)), sums: hiddenSums(rows, who) };
}

/** What an answer gives away; nothing when it keeps everything to itself. */
export function leaksIn(secrets: Secrets, path: string, text: string): string[] {
  const found = secrets.words.filter(({ word }) => text.includes(word)).map(({ of }) => of);
  for (const [number] of text.matchAll(/\b(?:C|DD)-\d{4}-\d+\b/g)) {
    if (secrets.numbers.has(number)) found.push(`the number ${number}`);
  }
  if (secrets.sums.size > 0 && /^(\/api\/v1)?\/(partners|contributions|engagements)/.test(path)) {
    for (const number of numbersIn(text)) if (secrets.sums.has(number)) found.push(`gifts of USD ${number}`);
  }
  return found;
}

function partnerNames(rows: Sql, who: Account): Secrets['words'] {
  const partners = rows(
    `SELECT name, (${partnerSeen(who)}) AS seen FROM
      (SELECT name, lead_office_id AS office FROM partner UNION ALL SELECT other.name, p.lead_office_id
        FROM partner_alias other JOIN partner p ON p.id = other.partner_id) it`,
  );
  const seen = texts(partners.filter((row) => row.seen === 1)).join('\n');
  // A name that is part of one the person sees would be found in it.
  const hidden = texts(partners.filter((row) => row.seen === 0)).filter(
    (name) => name.length > 5 && !seen.includes(name),
  );
  return hidden.map((name) => ({ word: name, of: `the partner ${name}` }));
}

function texts(found: readonly Row[]): string[] {
  return found.map(({ name }) => String(name));
}

/** Notes are for those who assess and decide; a restricted decision for those concerned. */
function restrictedWords(rows: Sql, who: Account): Secrets['words'] {
  if (['analyst', 'auditor', 'committee_member', 'director_general'].includes(who.role)) return [];
  const own = who.offices === 'all' ? '0' : `held.office_id IN (${[0, ...who.offices].join(', ')})`;
  const decides = ['chief', 'regional_director'].includes(who.role) ? own : '0';
  const notes = rows(`SELECT note.text AS name FROM case_note note
    JOIN due_diligence_case held ON held.id = note.case_id WHERE NOT (${decides})`);
  const restricted = rows(`SELECT made.reason, made.restricted_because AS because FROM decision made
    JOIN due_diligence_case held ON held.id = made.case_id
    WHERE made.restricted_because IS NOT NULL AND NOT (${own}) AND COALESCE(made.decided_by, 0) <> ${who.userId}`);
  return [
    ...texts(notes).map((word) => ({ word, of: 'a restricted note' })),
    ...restricted.map(({ because }) => ({ word: String(because), of: 'why a decision is restricted' })),
  ];
}

/** Concerns are read by analysts, auditors and the Director General, and by whoever raised one. */
function concernWords(rows: Sql, who: Account): Secrets['words'] {
  if (['analyst', 'auditor', 'director_general'].includes(who.role)) return [];
  const found = rows('SELECT text AS name FROM concern WHERE COALESCE(raised_by, 0) <> ?', who.userId);
  return texts(found).map((word) => ({ word, of: 'a concern' }));
}

function hiddenNumbers(rows: Sql, who: Account): string[] {
  const gifts = rows(
    `SELECT number AS name FROM (SELECT number, office_id AS office FROM contribution) it WHERE NOT (${contributionSeen(who)})`,
  );
  return texts(gifts);
}

/** Sums of a giver over all offices, and single gifts to others, unless the person sees the same number by right. */
function hiddenSums(rows: Sql, who: Account): Set<string> {
  if (who.offices === 'all') return new Set();
  const mine = `CASE WHEN office_id IN (${[0, ...who.offices].join(', ')}) THEN usd_minor ELSE 0 END`;
  const givers = rows(
    `SELECT SUM(usd_minor) AS whole, SUM(${mine}) AS own FROM contribution
     WHERE partner_id IS NOT NULL AND state = 'confirmed' GROUP BY partner_id`,
  );
  const single = rows(
    `SELECT usd_minor AS whole, ${mine} AS own FROM contribution WHERE partner_id IS NOT NULL`,
  );
  const all = [...givers, ...single].map(({ whole, own }) => [Number(whole), Number(own)] as const);
  const seen = new Set(all.flatMap(([, own]) => forms(own)));
  return new Set(
    all
      .filter(([whole, own]) => whole !== own && whole >= 1_000_000)
      .flatMap(([whole]) => forms(whole))
      .filter((each) => !seen.has(each)),
  );
}

function forms(minor: number): string[] {
  return [String(Math.floor(minor / 100)), String(Math.round(minor / 100))];
}
