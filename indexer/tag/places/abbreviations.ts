import { joined, type PassageView } from '../passage/passage-view.ts'

/** Newspapers' and the post's short forms of states and provinces, of the United States, Canada and Australia. */
const TABLE = `US Alabama Ala AL|US Alaska AK|US Arizona Ariz AZ|US Arkansas Ark AR|US California Calif Cal CA|US Colorado Colo CO|
US Connecticut Conn CT|US Delaware Del DE|US District_of_Columbia DC|US Florida Fla FL|US Georgia Ga GA|US Hawaii HI|US Idaho ID|
US Illinois Ill IL|US Indiana Ind IN|US Iowa IA|US Kansas Kan Kans KS|US Kentucky Ky KY|US Louisiana La LA|US Maine ME|US Maryland Md MD|
US Massachusetts Mass MA|US Michigan Mich MI|US Minnesota Minn MN|US Mississippi Miss MS|US Missouri Mo MO|US Montana Mont MT|
US Nebraska Neb Nebr NE|US Nevada Nev NV|US New_Hampshire NH|US New_Jersey NJ|US New_Mexico NM|US New_York NY|US North_Carolina NC|
US North_Dakota ND|US Ohio OH|US Oklahoma Okla OK|US Oregon Ore OR|US Pennsylvania Pa Penn PA|US Rhode_Island RI|US South_Carolina SC|
US South_Dakota SD|US Tennessee Tenn TN|US Texas Tex TX|US Utah UT|US Vermont Vt VT|US Virginia Va VA|US Washington Wash WA|
US West_Virginia WV|US Wisconsin Wis Wisc WI|US Wyoming Wyo WY|CA Alberta Alta AB|CA British_Columbia BC|CA Manitoba Man MB|
CA New_Brunswick NB|CA Newfoundland_and_Labrador NL|CA Nova_Scotia NS|CA Ontario Ont ON|CA Prince_Edward_Island PEI|
CA Quebec Que QC|CA Saskatchewan Sask SK|AU New_South_Wales NSW|AU Queensland Qld QLD|AU Tasmania Tas|AU Victoria Vic`

export type Region = { country: string; name: string; town?: true }

const regions = new Map<string, Region>()
for (const row of TABLE.split('|')) {
  const [country = '', name = '', ...short] = row.trim().split(' ')
  for (const form of short) regions.set(form, { country, name: name.replaceAll('_', ' ') })
}
const LOS_ANGELES: Region = { country: 'US', name: 'Los Angeles', town: true }
const WEST_VIRGINIA: Region = { country: 'US', name: 'West Virginia' }

/** Short forms that stand for nothing else, with or without a place before them. */
const ALONE = new Set(['NSW', 'Calif', 'Conn', 'Tenn'])

/** Whether a capital word and a comma stand before: `Paris, Tex.` */
function behindName(view: PassageView, at: number): boolean {
  const [before, token] = [view.tokens[at - 1], view.tokens[at]]
  return (
    before !== undefined &&
    token !== undefined &&
    before.capital &&
    /^,\s$/.test(view.text.slice(before.end, token.start))
  )
}

/** A state or province in short at a token, and the token behind it; `La.` and `OK` only behind a name and a comma. */
export function abbreviationAt(view: PassageView, at: number): { region: Region; to: number } | null {
  const token = view.tokens[at]
  if (!token?.capital || token.end - token.start > 5) return null
  const raw = view.text.slice(token.start, token.end)
  if (raw === 'W' && view.tokens[at + 1]?.folded === 'va' && view.text[token.end] === '.') {
    return { region: WEST_VIRGINIA, to: at + 2 }
  }
  if (raw === 'L.A' || raw === 'L.A.') return { region: LOS_ANGELES, to: at + 1 }
  const region = regions.get(raw.replaceAll('.', ''))
  if (!region) return null
  // `S. C. Doe` is a person; `S.C. Highway Patrol` is not.
  const next = view.tokens[at + 1]
  const initials =
    joined(view, at) && next?.capital === true && !view.language.places.namedAfterPlaces.has(next.folded)
  const stops = raw.includes('.') && region.name.includes(' ') && (!initials || behindName(view, at))
  if (stops || ALONE.has(raw)) return { region, to: at + 1 }
  const stopped = view.text[token.end] === '.' || token.allCaps
  return stopped && behindName(view, at) ? { region, to: at + 1 } : null
}
