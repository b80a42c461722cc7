import type { Archive } from './archive.ts'
import { OOXML, relationsOf } from './packages.ts'
import { walkXml } from './xml.ts'

/** What a document says of itself, apart from its text. */
export type Properties = { title?: string; authors: string[] }

const NAMESPACES = { ...OOXML, 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta' }

/** Properties in the terms of Dublin Core, as Office Open XML and OpenDocument write them. */
export function propertiesIn(bytes: Uint8Array | null): Properties {
  const found: Properties = { authors: [] }
  let text = ''
  walkXml(bytes, NAMESPACES, {
    open: () => {
      text = ''
    },
    close: (name) => {
      const value = text.trim()
      text = ''
      if (value === '') return
      if (name === 'dc:title') found.title ??= value
      // OpenDocument: `dc:creator` is whoever saved it last.
      else if (name === 'dc:creator' || name === 'meta:initial-creator') found.authors.push(value)
    },
    text: (piece) => {
      text += piece
    },
  })
  return found
}

export function packageProperties(archive: Archive): Properties {
  const core = relationsOf(archive, '').find(({ type }) => type === 'core-properties')
  return propertiesIn(archive.part(core?.target ?? ''))
}
