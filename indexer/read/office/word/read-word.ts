import type { ReadText } from '../../reader.ts'
import { Archive } from '../archive.ts'
import { noteOfDeletions, noteOfUnknown, notesOfUnread } from '../notes.ts'
import { mainPart, OOXML, relationsOf } from '../packages.ts'
import { PageBuilder } from '../page-builder.ts'
import { type Part, shownProperties, writtenParts } from '../parts.ts'
import { packageProperties } from '../properties.ts'
import { damaged } from '../refused.ts'
import { walkXml } from '../xml.ts'
import { appendNotes, wordContext } from './context.ts'
import { numberingIn } from './numbering.ts'
import { stylesIn } from './styles.ts'
import { WordWalk } from './walk.ts'

/** A document in Office Open XML. @throws Refused if it is damaged or too large */
export function readWord(bytes: Uint8Array): ReadText {
  const archive = new Archive(bytes)
  const main = mainPart(archive)
  const relations = relationsOf(archive, main)
  const partsOf = (type: string) => relations.filter((it) => it.type === type).map(({ target }) => target)
  const partOf = (type: string) => archive.part(partsOf(type)[0] ?? '')
  const of = wordContext(stylesIn(partOf('styles')), numberingIn(partOf('numbering')))
  const body = archive.part(main)
  if (body === null) throw damaged()
  walkXml(body, OOXML, new WordWalk(of))
  for (const type of ['footnotes', 'endnotes'])
    for (const part of partsOf(type)) walkXml(archive.part(part), OOXML, new WordWalk(of))
  appendNotes(of)
  const beside = (type: string, outside: Part['outside']): Part[] =>
    partsOf(type).flatMap((target) => {
      const part = archive.part(target)
      if (part === null) return []
      const page = new PageBuilder()
      walkXml(part, OOXML, new WordWalk({ ...of, page, references: new Map(), title: '' }))
      return [{ page: page.document, ...(outside && { outside }) }]
    })
  const written = writtenParts([
    { page: of.page.document },
    ...beside('comments', 'comments'),
    ...beside('header', 'running head'),
    ...beside('footer', 'running head'),
  ])
  return {
    ...written,
    metadata: shownProperties(packageProperties(archive), written, of.title),
    notes: [
      ...noteOfDeletions(of.deleted),
      ...noteOfUnknown(of.unknown),
      ...notesOfUnread(relations.map(({ type }) => type)),
    ],
  }
}
