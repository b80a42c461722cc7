import { expect, test } from 'vitest'
import { flowOf, textClass } from './flow.ts'

test('lines are those of the page only where a page was drawn', () => {
  expect(['pdf-3', 'image-3', 'html-3', 'text-3'].map((readerVersion) => flowOf({ readerVersion }))).toEqual([
    ...['flowing', 'flowing', 'lines-kept', 'lines-kept'],
  ])
})

test('lines that ended for want of room are one text, others are lines', () => {
  const full =
    'Nobody had come for seventeen days when the\nowner of the mill wrote to the union that all\nworkers were to leave.'
  expect(textClass(full)).toBe('passage-text')
  expect(textClass('One line.')).toBe('passage-text')
  const address =
    'Registry of the Court\nHarbour Street 4\n4021 Linz\nAustria, which is where it has always been'
  expect(textClass(address)).toBe('passage-text own-lines')
  expect(textClass('Killed\t3,412')).toBe('passage-text own-lines')
})
