import { archivedCopy } from '../../model/archived-copy.ts'

const COUNTRY_DOMAIN = /\.([a-z]{2})$/i
const REGION = /[-_]([A-Z]{2})$/i

/** The country of a page by the end of its host, failing that by the region of its language. */
function countryOf(address: string | undefined, language: string | null): string | null {
  if (address !== undefined && URL.canParse(address)) {
    const { hostname } = new URL(archivedCopy(address)?.original ?? address)
    const country = COUNTRY_DOMAIN.exec(hostname)?.[1]
    if (country !== undefined) return country.toUpperCase()
  }
  return REGION.exec(language ?? '')?.[1]?.toUpperCase() ?? null
}

/** The time zones of a country, by the data of Node; a method of newer versions, a property of older ones. */
function zonesOf(country: string): readonly string[] {
  let locale: object
  try {
    locale = new Intl.Locale(`und-${country}`)
  } catch {
    return []
  }
  const given: unknown =
    'getTimeZones' in locale && typeof locale.getTimeZones === 'function'
      ? locale.getTimeZones()
      : 'timeZones' in locale
        ? locale.timeZones
        : []
  return Array.isArray(given) ? given.filter((it) => typeof it === 'string') : []
}

/**
 * The day that an instant was in the country of a page; null if the country is not known, or if it was not the same day
 * everywhere in it.
 */
export function localDay(
  instant: number,
  address: string | undefined,
  language: string | null,
): string | null {
  const country = countryOf(address, language)
  if (country === null) return null
  const days = new Set(
    zonesOf(country).map((timeZone) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant),
    ),
  )
  const [day] = days
  return days.size === 1 && day !== undefined ? day : null
}
