import { attribute, children, childText, nodesAt, ownText, textsAt, whole, type XmlNode } from './list-xml';
import { dayOf } from './ofac-periods';

interface Document {
  number: string;
  type: string;
  country: string;
}

/** What OFAC's advanced XML says once, for parties to refer to, by its numbers. */
export interface Shared {
  aliasTypes: ReadonlyMap<string, string>;
  nameParts: ReadonlyMap<string, string>;
  features: ReadonlyMap<string, string>;
  details: ReadonlyMap<string, string>;
  /** What a party is: its own kind, then the wider one. */
  subTypes: ReadonlyMap<string, string[]>;
  /** Countries of places. */
  places: ReadonlyMap<string, string[]>;
  /** By the identity they are of. */
  documents: ReadonlyMap<string, Document[]>;
  /** By the profile they are of. */
  sanctions: ReadonlyMap<string, { programs: string[]; days: string[] }[]>;
}

/** Reads the parts of the file that stand beside the parties. */
export class ReferenceValues {
  private readonly countries: ReadonlyMap<string, string>;

  constructor(private readonly root: XmlNode) {
    this.countries = new Map(
      this.values('Country').map((each) => [attribute(each, 'ID'), attribute(each, 'ISO2') || ownText(each)]),
    );
  }

  shared(): Shared {
    return {
      aliasTypes: this.words('AliasType'),
      nameParts: this.words('NamePartType'),
      features: this.words('FeatureType'),
      details: this.words('DetailReference'),
      subTypes: this.subTypes(),
      places: this.places(),
      documents: this.documents(),
      sanctions: this.sanctions(),
    };
  }

  private values(name: string): XmlNode[] {
    return nodesAt(this.root, `ReferenceValueSets/${name}Values/${name}`);
  }

  private words(name: string): Map<string, string> {
    return new Map(this.values(name).map((each) => [attribute(each, 'ID'), ownText(each)]));
  }

  private subTypes(): Map<string, string[]> {
    const wider = this.words('PartyType');
    return new Map(
      this.values('PartySubType').map((each) => [
        attribute(each, 'ID'),
        [ownText(each), wider.get(attribute(each, 'PartyTypeID')) ?? ''],
      ]),
    );
  }

  private places(): Map<string, string[]> {
    return new Map(
      nodesAt(this.root, 'Locations/Location')
        .map(whole)
        .map((place) => [
          attribute(place, 'ID'),
          children(place, 'LocationCountry').flatMap(
            (each) => this.countries.get(attribute(each, 'CountryID')) ?? [],
          ),
        ]),
    );
  }

  private documents(): Map<string, Document[]> {
    const types = this.words('IDRegDocType');
    return grouped(
      nodesAt(this.root, 'IDRegDocuments/IDRegDocument').map(whole),
      (each) => attribute(each, 'IdentityID'),
      (each) => ({
        number: childText(each, 'IDRegistrationNo'),
        type: types.get(attribute(each, 'IDRegDocTypeID')) ?? '',
        country: this.countries.get(attribute(each, 'IssuedBy-CountryID')) ?? '',
      }),
    );
  }

  private sanctions(): Map<string, { programs: string[]; days: string[] }[]> {
    const types = this.words('SanctionsType');
    return grouped(
      nodesAt(this.root, 'SanctionsEntries/SanctionsEntry').map(whole),
      (each) => attribute(each, 'ProfileID'),
      (each) => ({
        // Of a measure that is a programme the remark is its name.
        programs: children(each, 'SanctionsMeasure')
          .filter((measure) => /^program/i.test(types.get(attribute(measure, 'SanctionsTypeID')) ?? ''))
          .flatMap((measure) => textsAt(measure, 'Comment')),
        days: nodesAt(each, 'EntryEvent/Date').flatMap((day) => dayOf(day) ?? []),
      }),
    );
  }
}

function grouped<T>(
  nodes: readonly XmlNode[],
  keyOf: (node: XmlNode) => string,
  valueOf: (node: XmlNode) => T,
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const known = found.get(key);
    if (known) known.push(valueOf(node));
    else found.set(key, [valueOf(node)]);
  }
  return found;
}
