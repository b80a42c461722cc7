import type { Range } from '../../model/passage.ts'

/** Words of a passage on the page: its text as the browser has it, and which part of it is meant. */
export type Selected = { id: string; text: string; words: Range }

/** The element that has the text of a passage and nothing else. */
const SHOWN = '[data-words]'

const wholeOf = (element: HTMLElement): Selected => {
  const text = element.textContent
  return { id: element.dataset.words ?? '', text, words: { start: 0, end: text.length } }
}

/** A passage of the page with the words of it that are selected, or all if none are; null if it is not on the page. */
export function passageOnPage(id: string): Selected | null {
  const selected = selectedWords()
  if (selected?.id === id) return selected
  const element = document.querySelector<HTMLElement>(`[data-words="${CSS.escape(id)}"]`)
  return element && wholeOf(element)
}

/** The words that are selected in a passage of the page, as far as it goes; null if none are. */
export function selectedWords(): Selected | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const at = range.startContainer
  const element = (at instanceof Element ? at : at.parentElement)?.closest<HTMLElement>(SHOWN)
  if (!element) return null
  const whole = wholeOf(element)
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const inside = range.cloneRange()
  if (!element.contains(range.endContainer)) inside.setEnd(element, element.childNodes.length)
  const words = trimmed(whole.text, { start, end: start + inside.toString().length })
  return words && { ...whole, words }
}

/** Without the spaces that a double click takes along; null if nothing is left. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
