import { expect, test } from 'vitest'
import type { ScannedPage } from '../drawn.ts'
import { tookTooLong } from './scanned.ts'

const pages = (...states: ('unreadable' | 'blank' | 'too-slow' | 'left-out')[]) =>
  new Map(states.map((state, at): [number, ScannedPage] => [at + 1, { state }]))

test('pages took too long where one was given up for that, whatever the others are', () => {
  expect(tookTooLong(pages('unreadable', 'too-slow'))).toBe(true)
  expect(tookTooLong(pages('blank', 'left-out'))).toBe(true)
  expect(tookTooLong(pages('blank', 'unreadable'))).toBe(false)
})
