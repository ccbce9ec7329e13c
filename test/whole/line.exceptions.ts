/**
 * What is left of the tables of later modules that files name, by file: none is added, and one that is mended goes.
 */
export const STILL_NAMED: Readonly<Record<string, readonly string[]>> = {};
