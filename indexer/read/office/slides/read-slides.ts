import type { ReadText } from '../../reader.ts'
import { Archive } from '../archive.ts'
import { notesOfUnread } from '../notes.ts'
import { mainPart, OOXML, relationsOf } from '../packages.ts'
import { PageBuilder } from '../page-builder.ts'
import { type Part, shownProperties, writtenParts } from '../parts.ts'
import { packageProperties } from '../properties.ts'
import { damaged } from '../refused.ts'
import { walkXml } from '../xml.ts'
import { SlideWalk } from './walk.ts'

/** A presentation in Office Open XML: its slides in order, each with its notes. @throws Refused if it is damaged */
export function readSlides(bytes: Uint8Array): ReadText {
  const archive = new Archive(bytes)
  const main = mainPart(archive)
  const unread: string[] = []
  const parts = slidesIn(archive, main).flatMap((slide): Part[] => {
    const part = archive.part(slide)
    if (part === null) throw damaged()
    const page = new PageBuilder()
    walkXml(part, OOXML, new SlideWalk(page))
    const comments = new PageBuilder()
    for (const { type, target } of relationsOf(archive, slide)) {
      const beside = archive.has(target) ? type : ''
      if (beside === 'diagramData') written(archive, target, page, 'div', {})
      else if (beside === 'notesSlide') written(archive, target, page, 'div', { role: 'doc-endnotes' })
      else if (beside === 'comments') commentsIn(archive, target, comments)
      else unread.push(type)
    }
    return [{ page: page.document }, { page: comments.document, outside: 'comments' }]
  })
  const all = writtenParts(parts)
  return {
    ...all,
    metadata: shownProperties(packageProperties(archive), all, null),
    notes: notesOfUnread(unread),
  }
}

function written(
  archive: Archive,
  target: string,
  page: PageBuilder,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const element = page.open(name, attributes)
  walkXml(archive.part(target), OOXML, new SlideWalk(page))
  page.close(element)
}

/** The slides in the order of the presentation. */
function slidesIn(archive: Archive, main: string): string[] {
  const relations = new Map(relationsOf(archive, main).map((it) => [it.id, it.target]))
  const slides: string[] = []
  walkXml(archive.part(main), OOXML, {
    open: (name, attribute) => {
      const target = name === 'p:sldId' ? relations.get(attribute('r:id') ?? '') : undefined
      if (target !== undefined) slides.push(target)
    },
  })
  return slides
}

function commentsIn(archive: Archive, target: string, page: PageBuilder): void {
  let isText = false
  walkXml(archive.part(target), OOXML, {
    open: (name) => {
      isText = name === 'p:text' || name === 'a:t'
    },
    close: () => {
      isText = false
    },
    text: (text) => {
      if (isText) page.line('p', text)
    },
  })
}
