/**
 * A case-blind "contains" on both databases, with what was typed taken literally.
 * Use: `query.andWhere(contains('partner.name'), contains.value(q))`.
 */
export function contains(column: string, parameter = 'contains'): string {
  return `LOWER(${column}) LIKE :${parameter} ESCAPE '\\'`;
}

contains.value = (text: string, parameter = 'contains'): Record<string, string> => ({
  [parameter]: `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
});
