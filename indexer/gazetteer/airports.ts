/**
 * Airports that are named for a person, a field or a village rather than for the city that they serve: the folded
 * name, without `airport`, and the country and main name of the city in the gazetteer.
 */
const BY_CITY: readonly (readonly [country: string, city: string, names: string])[] = [
  ['GB', 'London', 'heathrow|gatwick|stansted|london city'],
  ['FR', 'Paris', 'charles de gaulle|roissy|orly'],
  ['NL', 'Amsterdam', 'schiphol'],
  ['BE', 'Brussels', 'zaventem'],
  ['ES', 'Madrid', 'barajas|adolfo suarez madrid barajas'],
  ['ES', 'Barcelona', 'el prat'],
  ['IT', 'Rome', 'fiumicino|ciampino|leonardo da vinci'],
  ['IT', 'Milan', 'malpensa|linate'],
  ['DE', 'Berlin', 'tegel|tempelhof|schonefeld|willy brandt'],
  ['AT', 'Vienna', 'schwechat'],
  ['CH', 'Zürich', 'kloten'],
  ['SE', 'Stockholm', 'arlanda|bromma'],
  ['NO', 'Oslo', 'gardermoen'],
  ['DK', 'Copenhagen', 'kastrup'],
  ['RU', 'Moscow', 'sheremetyevo|domodedovo|vnukovo'],
  ['RU', 'Saint Petersburg', 'pulkovo'],
  ['UA', 'Kyiv', 'boryspil|zhuliany'],
  ['TR', 'Istanbul', 'ataturk|sabiha gokcen'],
  ['TR', 'Ankara', 'esenboga'],
  ['IL', 'Tel Aviv', 'ben gurion'],
  ['LB', 'Beirut', 'rafic hariri|rafik hariri'],
  ['JO', 'Amman', 'queen alia'],
  ['QA', 'Doha', 'hamad'],
  ['IR', 'Tehran', 'mehrabad|imam khomeini'],
  ['JP', 'Tokyo', 'narita|haneda'],
  ['IN', 'Delhi', 'indira gandhi'],
  ['TH', 'Bangkok', 'suvarnabhumi|don mueang'],
  ['SG', 'Singapore', 'changi'],
  ['CN', 'Shanghai', 'pudong|hongqiao'],
  ['PH', 'Manila', 'ninoy aquino'],
  ['ID', 'Jakarta', 'soekarno hatta'],
  ['VN', 'Ho Chi Minh City', 'tan son nhat'],
  ['NG', 'Lagos', 'murtala muhammed'],
  ['NG', 'Abuja', 'nnamdi azikiwe'],
  ['KE', 'Nairobi', 'jomo kenyatta'],
  ['ET', 'Addis Ababa', 'bole'],
  ['LY', 'Tripoli', 'mitiga'],
  ['SO', 'Mogadishu', 'aden adde'],
  ['ZA', 'Johannesburg', 'or tambo|o r tambo'],
  ['US', 'New York City', 'jfk|john f kennedy|kennedy|laguardia|la guardia'],
  ['US', 'Chicago', 'o hare|ohare|midway'],
  ['US', 'Washington', 'dulles|reagan national'],
  ['US', 'Boston', 'logan'],
  ['CA', 'Toronto', 'pearson'],
  ['AU', 'Melbourne', 'tullamarine'],
  ['MX', 'Mexico City', 'benito juarez'],
  ['CU', 'Havana', 'jose marti'],
  ['HT', 'Port-au-Prince', 'toussaint louverture'],
  ['CO', 'Bogotá', 'el dorado'],
  ['VE', 'Caracas', 'simon bolivar|maiquetia'],
  ['AR', 'Buenos Aires', 'ezeiza'],
  ['BR', 'Rio de Janeiro', 'galeao'],
]

/** Names that mean the airport even without a noun. */
const ALONE = new Set(['heathrow', 'gatwick', 'stansted', 'schiphol', 'sheremetyevo', 'laguardia'])

export type Airport = { country: string; city: string; alone: boolean }

/** Airports by their folded names. */
export const AIRPORTS: ReadonlyMap<string, Airport> = new Map(
  BY_CITY.flatMap(([country, city, names]) =>
    names.split('|').map((name): [string, Airport] => [name, { country, city, alone: ALONE.has(name) }]),
  ),
)
