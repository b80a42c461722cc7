import type { Archive } from './archive.ts'
import { OOXML, relationsOf } from './packages.ts'
import { walkXml } from './xml.ts'

/** What a document says of itself, apart from its text. */
export type Properties = { title?: string; authors: string[] }

const NAMESPACES = {
  ...OOXML,
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
}

/**
 * Properties in the terms of Dublin Core, as Office Open XML and OpenDocument write them.
 * @param isFlat whether they are an element of the whole document, whose comments have authors too
 */
export function propertiesIn(bytes: Uint8Array | null, isFlat = false): Properties {
  const found: Properties = { authors: [] }
  let text = ''
  let isWithin = !isFlat
  walkXml(bytes, NAMESPACES, {
    open: (name) => {
      if (isFlat && name === 'office:meta') isWithin = true
      text = ''
    },
    close: (name) => {
      const value = text.trim()
      text = ''
      if (isFlat && name === 'office:meta') isWithin = false
      if (value === '' || !isWithin) return
      if (name === 'dc:title') found.title ??= value
      // OpenDocument: `dc:creator` is whoever saved it last.
      else if (name === 'dc:creator' || name === 'meta:initial-creator') found.authors.push(value)
    },
    text: (piece) => {
      if (isWithin) text += piece
    },
  })
  return found
}

export function packageProperties(archive: Archive): Properties {
  const core = relationsOf(archive, '').find(({ type }) => type === 'core-properties')
  return propertiesIn(archive.part(core?.target ?? ''))
}
