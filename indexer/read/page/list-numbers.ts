import type { PageElement } from './page-tree.ts'

/** The numbers that a browser draws before the items of an ordered list. */
export type ListNumbers = { next: number; readonly step: 1 | -1; readonly type: string }

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const ROMAN_AT_MOST = 3999

export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}

function letters(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

function written(number: number, type: string): string {
  const lower = type.toLowerCase()
  if (number < 1 || (lower === 'i' && number > ROMAN_AT_MOST)) return String(number)
  if (lower !== 'i' && lower !== 'a') return String(number)
  const text = lower === 'i' ? roman(number) : letters(number)
  return type === lower ? text : text.toUpperCase()
}

const wholeNumber = (attribute: string | null): number | null => {
  const number = /^\s*([+-]?\d{1,9})/.exec(attribute ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

/** @returns null if the list says that nothing is drawn before its items */
export function numbersOf(list: PageElement): ListNumbers | null {
  if (/list-style(?:-type)?\s*:[^;]*\bnone\b/i.test((list.getAttribute('style') ?? '').slice(0, 1000)))
    return null
  const step = list.hasAttribute('reversed') ? -1 : 1
  const start = wholeNumber(list.getAttribute('start'))
  const first = start ?? (step === 1 ? 1 : itemsIn(list))
  return { next: first, step, type: list.getAttribute('type') ?? '1' }
}

function itemsIn(list: PageElement): number {
  let items = 0
  for (let it = list.firstElementChild; it !== null; it = it.nextElementSibling)
    if (it.localName === 'li') items += 1
  return items
}

/** What is drawn before the next item. */
export function drawnBefore(item: PageElement, numbers: ListNumbers): string {
  const number = wholeNumber(item.getAttribute('value')) ?? numbers.next
  numbers.next = number + numbers.step
  return `${written(number, numbers.type)}. `
}
