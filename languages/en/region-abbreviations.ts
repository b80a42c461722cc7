import type { Region } from '../parts/places.ts'

/**
 * Abbreviations that newspapers and the post use for states and provinces of the United States, Canada and Australia.
 */
const REGIONS: Readonly<Record<string, readonly (readonly [name: string, forms: string])[]>> = {
  US: [
    ['Alabama', 'Ala AL'],
    ['Alaska', 'AK'],
    ['Arizona', 'Ariz AZ'],
    ['Arkansas', 'Ark AR'],
    ['California', 'Calif Cal CA'],
    ['Colorado', 'Colo CO'],
    ['Connecticut', 'Conn CT'],
    ['Delaware', 'Del DE'],
    ['District of Columbia', 'DC'],
    ['Florida', 'Fla FL'],
    ['Georgia', 'Ga GA'],
    ['Hawaii', 'HI'],
    ['Idaho', 'ID'],
    ['Illinois', 'Ill IL'],
    ['Indiana', 'Ind IN'],
    ['Iowa', 'IA'],
    ['Kansas', 'Kan Kans KS'],
    ['Kentucky', 'Ky KY'],
    ['Louisiana', 'La LA'],
    ['Maine', 'ME'],
    ['Maryland', 'Md MD'],
    ['Massachusetts', 'Mass MA'],
    ['Michigan', 'Mich MI'],
    ['Minnesota', 'Minn MN'],
    ['Mississippi', 'Miss MS'],
    ['Missouri', 'Mo MO'],
    ['Montana', 'Mont MT'],
    ['Nebraska', 'Neb Nebr NE'],
    ['Nevada', 'Nev NV'],
    ['New Hampshire', 'NH'],
    ['New Jersey', 'NJ'],
    ['New Mexico', 'NM'],
    ['New York', 'NY'],
    ['North Carolina', 'NC'],
    ['North Dakota', 'ND'],
    ['Ohio', 'OH'],
    ['Oklahoma', 'Okla OK'],
    ['Oregon', 'Ore OR'],
    ['Pennsylvania', 'Pa Penn PA'],
    ['Rhode Island', 'RI'],
    ['South Carolina', 'SC'],
    ['South Dakota', 'SD'],
    ['Tennessee', 'Tenn TN'],
    ['Texas', 'Tex TX'],
    ['Utah', 'UT'],
    ['Vermont', 'Vt VT'],
    ['Virginia', 'Va VA'],
    ['Washington', 'Wash WA'],
    ['West Virginia', 'WV'],
    ['Wisconsin', 'Wis Wisc WI'],
    ['Wyoming', 'Wyo WY'],
  ],
  CA: [
    ['Alberta', 'Alta AB'],
    ['British Columbia', 'BC'],
    ['Manitoba', 'Man MB'],
    ['New Brunswick', 'NB'],
    ['Newfoundland and Labrador', 'NL'],
    ['Nova Scotia', 'NS'],
    ['Ontario', 'Ont ON'],
    ['Prince Edward Island', 'PEI'],
    ['Quebec', 'Que QC'],
    ['Saskatchewan', 'Sask SK'],
  ],
  AU: [
    ['New South Wales', 'NSW'],
    ['Queensland', 'Qld QLD'],
    ['Tasmania', 'Tas'],
    ['Victoria', 'Vic'],
  ],
}

export const abbreviations: Readonly<Record<string, Region>> = Object.fromEntries(
  Object.entries(REGIONS).flatMap(([country, regions]) =>
    regions.flatMap(([name, forms]) =>
      forms.split(' ').map((form): [string, Region] => [form, { country, name }]),
    ),
  ),
)

export const spelledAbbreviations: Readonly<Record<string, Region>> = {
  'L.A': { country: 'US', name: 'Los Angeles', town: true },
  'W va': { country: 'US', name: 'West Virginia' },
}

/** Abbreviations that mean nothing else, with or without a place before them. */
export const unmistakableAbbreviations: readonly string[] = ['NSW', 'Calif', 'Conn', 'Tenn']
