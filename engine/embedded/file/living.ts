import { type Meta, numberIn } from './meta.ts'

/**
 * The documents that exist, as numbers that every reader can compare with what it has: how many documents and
 * passages, and a sum over where each one is. A row that is missing, added or changed changes at least the sum.
 */
export type Living = { documents: number; passages: number; places: number }

const KEYS = ['documents', 'passages', 'places'] as const

export const NOTHING_LIVES: Living = { documents: 0, passages: 0, places: 0 }

/** `by`: 1 for a document that is added, -1 for one that is removed. */
export function counted(living: Living, number: number, row: number, rows: number, by: 1 | -1): Living {
  return {
    documents: living.documents + by,
    passages: living.passages + by * rows,
    places: (living.places + by * placeOf(number, row, rows)) | 0,
  }
}

/** Mixed, so that two changes do not cancel each other out (the finalizer of MurmurHash3, by Austin Appleby). */
function placeOf(number: number, row: number, rows: number): number {
  let mixed = Math.imul(number, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b) ^ Math.imul(rows, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}

export function livingIn(meta: Meta): Living {
  const [documents, passages, places] = KEYS.map((key) => numberIn(meta, key))
  return { documents: documents ?? 0, passages: passages ?? 0, places: places ?? 0 }
}

export function noteLiving(meta: Meta, living: Living) {
  for (const key of KEYS) meta.set(key, String(living[key]))
}

export const sameLiving = (one: Living, other: Living) => KEYS.every((key) => one[key] === other[key])
