/** What a list page or export was asked for, checked. */
export interface ListRequest {
  q: string;
  /** Only the filters the list knows, only those that are set. */
  filters: Readonly<Record<string, string>>;
  sort: string;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
  /** The query as it came, for links that keep it. */
  query: Readonly<Record<string, string>>;
}

export interface ListRules {
  sorts: readonly string[];
  filters: readonly string[];
  usual: { sort: string; direction?: 'asc' | 'desc' };
}

export interface Listed<T> {
  rows: T[];
  /** How many fit in all, whatever the page. */
  total: number;
}

const PAGE_SIZE = 50;

export type RawQuery = Readonly<Record<string, unknown>>;

/** Reads a list's query; what it does not know it ignores, so that old links go on working. */
export function listRequest(raw: RawQuery, rules: ListRules): ListRequest {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (typeof value === 'string' && value !== '' && name !== 'page')
      query[name] = value.replaceAll('\0', '').slice(0, 200);
  }
  const sort = rules.sorts.find((each) => each === query.sort);
  const filters: Record<string, string> = {};
  for (const name of rules.filters) if (query[name]) filters[name] = query[name];
  return {
    q: (query.q ?? '').normalize('NFC').trim(),
    filters,
    sort: sort ?? rules.usual.sort,
    direction: sort ? (query.direction === 'desc' ? 'desc' : 'asc') : (rules.usual.direction ?? 'asc'),
    page: pageNumber(raw.page),
    pageSize: PAGE_SIZE,
    query,
  };
}

function pageNumber(value: unknown): number {
  const page = Number(value ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** The model the list helpers of the pages draw from, as `list` of a page's model. */
export interface ListModel {
  total: number;
  page: number;
  pages: number;
  pageSize: number;
  sort: string;
  direction: 'asc' | 'desc';
  query: Readonly<Record<string, string>>;
  path: string;
  q: string;
  filters: Readonly<Record<string, string>>;
}

export function listModel(request: ListRequest, total: number, path: string): ListModel {
  const { page, pageSize, sort, direction, query, q, filters } = request;
  return { total, page, pages: Math.max(1, Math.ceil(total / pageSize)), pageSize, sort, direction, query, path, q, filters }; // prettier-ignore
}
