import { translate } from '../../texts/translator';
import type { ListModel } from '../list';
import { attribute, html, type HelperOptions, type Safe } from './html';

/** Heads that sort, pages, the count and the exports of a list; they read `list` of the page's model. */
export const listHelpers = {
  sortHead: ({ hash, data }: HelperOptions<{ key: string; label: string; numeric?: boolean }>): Safe => {
    const list = listOf(data.root.list);
    const current = list.sort === hash.key;
    const direction = current && list.direction === 'asc' ? 'desc' : 'asc';
    const sorted = current ? (list.direction === 'asc' ? 'ascending' : 'descending') : null;
    const href = link(list, { sort: hash.key, direction });
    return html`<th${attribute('class', hash.numeric ? 'n' : null)}${attribute('aria-sort', sorted)}><a href="${href}">${hash.label}</a></th>`;
  },

  listCount: ({ data }: HelperOptions): Safe => {
    const { locale } = data.root;
    const list = listOf(data.root.list);
    const filtered = list.q !== '' || Object.keys(list.filters).length > 0;
    const clear = filtered ? html` · <a href="${list.path}">${translate(locale, 'common.clear')}</a>` : '';
    return html`<p class="count" role="status">
      <strong>${translate(locale, 'list.count', { count: list.total })}</strong>${clear}
    </p>`;
  },

  pager: ({ data }: HelperOptions): Safe => {
    const { locale } = data.root;
    const list = listOf(data.root.list);
    if (list.pages <= 1) return html``;
    const page = (number: number, key: string, rel: string): Safe | string =>
      number >= 1 && number <= list.pages
        ? html` <a rel="${rel}" href="${link(list, { page: String(number) })}">${translate(locale, key)}</a>`
        : '';
    return html`<nav class="pager" aria-label="${translate(locale, 'list.pages')}">
      ${page(list.page - 1, 'list.previous', 'prev')}
      <span>${translate(locale, 'list.page', { page: list.page, pages: list.pages })}</span
      >${page(list.page + 1, 'list.next', 'next')}
    </nav>`;
  },

  /** The whole filtered list as a file; never only the page that is shown. */
  exportLinks: ({ data }: HelperOptions): Safe => {
    const list = listOf(data.root.list);
    const words = translate(data.root.locale, 'list.export', { count: list.total });
    return html`<p class="export">
      <a href="${link(list, { format: 'xlsx' })}">${words}</a> ·
      <a href="${link(list, { format: 'csv' })}">CSV</a>
    </p>`;
  },
};

function listOf(list: ListModel | null): ListModel {
  if (!list) throw new Error('this page has no list in its model');
  return list;
}

function link(list: ListModel, change: Record<string, string>): string {
  const query = new URLSearchParams({ ...list.query, ...change });
  return `${list.path}?${query.toString()}`;
}
