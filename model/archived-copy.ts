export type ArchivedCopy = {
  /** As the archive calls itself. */
  archive: string
  /** The address of the page when it was copied. */
  original: string
  /** When it was copied: as much of year, month and day as the address gives. */
  capturedAt: [year: number, month?: number, day?: number]
}

const ARCHIVES: { host: RegExp; archive: string }[] = [
  { host: /^web\.archive\.org$/, archive: 'Internet Archive' },
  { host: /^archive\.(?:today|is|ph|md|li|vn|fo)$/, archive: 'archive.today' },
  { host: /^(?:www\.)?webarchive\.org\.uk$/, archive: 'UK Web Archive' },
  { host: /^webarchive\.nationalarchives\.gov\.uk$/, archive: 'UK Government Web Archive' },
  { host: /^arquivo\.pt$/, archive: 'Arquivo.pt' },
]
/** Whose addresses never have the original one in them. */
const NAMELESS: typeof ARCHIVES = [
  { host: /^perma\.cc$/, archive: 'Perma.cc' },
  { host: /^(?:www\.)?webcitation\.org$/, archive: 'WebCite' },
  { host: /^(?:www\.)?ghostarchive\.org$/, archive: 'Ghostarchive' },
  { host: /^(?:www\.)?freezepage\.com$/, archive: 'FreezePage' },
]

const hostOf = (url: string): string | undefined => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()

/** The archive of the web that an address belongs to, also where it does not say of what (`archive.ph/AbCdE`). */
export function archiveAt(url: string): string | null {
  const host = hostOf(url)
  const known = [...ARCHIVES, ...NAMELESS].find((it) => host !== undefined && it.host.test(host))
  // The front page of an archive is its own.
  return known !== undefined && /^https?:\/\/[^/?#]+\/[^?#]/i.test(url) ? known.archive : null
}

/** `…/20250308120000id_/https://example.org/coast`, the timestamp with or without `.` and `-`. */
const SNAPSHOT = /\/(?<stamp>\d{4}[\d.-]*)(?:[a-z]{2}_)?\/(?<original>https?:\/\/.+)$/is

/**
 * What the address of an archived copy says about it, or null for any other address. Addresses that do not contain
 * the original one ("archive.ph/AbCdE") say too little for this: `archiveAt` knows whose they are.
 */
export function archivedCopy(url: string): ArchivedCopy | null {
  const host = hostOf(url)
  const known = ARCHIVES.find((it) => host !== undefined && it.host.test(host))
  const { stamp, original } = SNAPSHOT.exec(url)?.groups ?? {}
  if (!known || stamp === undefined || original === undefined) return null
  const digits = stamp.replace(/\D/g, '')
  const [year = 0, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]
    .filter((it, at) => it.length === (at === 0 ? 4 : 2))
    .map(Number)
  const isMonth = month !== undefined && month >= 1 && month <= 12
  const isDay = isMonth && day !== undefined && day >= 1 && day <= 31
  return {
    archive: known.archive,
    original,
    capturedAt: [year, ...(isMonth ? [month] : []), ...(isDay ? [day] : [])] as ArchivedCopy['capturedAt'],
  }
}
