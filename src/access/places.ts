import type { Permission } from './permissions';

/** An entry of the main navigation. */
export interface MainPlace {
  href: string;
  key: string;
  needs: Permission;
  /** Where it stands among the others, in the order of the line of work. */
  order: number;
}

/** One of the lists of a part of the product that has several. */
export interface Tab extends MainPlace {
  /** Pages below it that show the tabs too. */
  also?: string;
}

/** Files larger than those people write, for those who may send them. */
export interface LargeFiles {
  paths: readonly string[];
  megabytes: number;
  needs: Permission;
}

/** What a module says of its paths, so that access names none of them. */
export interface Places {
  main?: readonly MainPlace[];
  /** By the main place they stand under. */
  tabs?: Readonly<Record<string, readonly Tab[]>>;
  /** Under these nobody is known: no session, no account, no cookie is read or set. */
  anonymous?: readonly string[];
  /** Pages below these are behind a signed link that is proof enough: they know no session, which another site could use. */
  byLink?: readonly string[];
  largeFiles?: LargeFiles;
}

const declared: Places[] = [];

/** Called once by each module, where it is declared. */
export function declarePlaces(places: Places): void {
  declared.push(places);
}

export function mainPlaces(): readonly MainPlace[] {
  return inOrder(declared.flatMap(({ main = [] }) => main));
}

/** The tabs of each part of the product that has some. */
export function tabsByPlace(): ReadonlyMap<string, readonly Tab[]> {
  const all = declared.flatMap(({ tabs = {} }) => Object.entries(tabs));
  const places = [...new Set(all.map(([place]) => place))];
  return new Map(
    places.map((place) => [place, inOrder(all.flatMap(([each, tabs]) => (each === place ? tabs : [])))]),
  );
}

/** `path` as it was asked for: a place where nobody is known, or what stands below one. */
export function isAnonymous(path: string): boolean {
  return declared.some(({ anonymous = [] }) =>
    anonymous.some((each) => path === each || isBelow(each, path)),
  );
}

export function isByItsLink(path: string): boolean {
  return declared.some(({ byLink = [] }) => byLink.some((each) => isBelow(each, path)));
}

function isBelow(place: string, path: string): boolean {
  return path.startsWith(`${place}/`);
}

export function largeFilesAt(path: string): LargeFiles | undefined {
  return declared.map(({ largeFiles }) => largeFiles).find((files) => files?.paths.includes(path));
}

function inOrder<T extends MainPlace>(places: readonly T[]): T[] {
  return places.toSorted((a, b) => a.order - b.order);
}
