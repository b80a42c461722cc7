import { NAME_FOLDERS, type NameKind, nameInPath } from '../../model/name-kinds.ts'
import { type FacetName, isValue } from '../../model/search-request.ts'

export type { NameKind } from '../../model/name-kinds.ts'

/** What such a page is of. */
export type Name = { kind: NameKind; key: string }

/** A place's key is a path, and stays one in the address. */
export function nameAddress(kind: NameKind, key: string): string {
  const parts = kind === 'place' ? key.split('/') : [key]
  return `/${NAME_FOLDERS[kind]}/${parts.map(encodeURIComponent).join('/')}`
}

/** The kind and key that the address of such a page names; null for any other address, and for one that cannot be read. */
export const nameInAddress: (path: string) => Name | null = nameInPath

/** What has the page of a speaker, by what the speaker is; null for one without a name, and where that is not known. */
export function kindOfSpeaker(type: string | undefined): NameKind | null {
  if (type === undefined || type === 'unnamed') return null
  return type === 'person' ? 'person' : 'organisation'
}

/** The page of whoever said something; null for nobody, and for somebody without a name. */
export function speakerAddress(speaker: { key: string; kind: string | undefined } | null): string | null {
  const kind = kindOfSpeaker(speaker?.kind)
  return speaker === null || kind === null ? null : nameAddress(kind, speaker.key)
}

/** The page of a value of a facet; null where it stands for nothing that has a page. `type`: of a speaker, what it is. */
export function valueAddress(facet: FacetName, key: string, type: string | undefined): string | null {
  if (!isValue(key)) return null
  if (facet === 'person') return nameAddress('person', key)
  if (facet === 'group') return nameAddress('organisation', key)
  if (facet === 'location') return nameAddress('place', key)
  return facet === 'speaker' ? speakerAddress({ key, kind: type }) : null
}
