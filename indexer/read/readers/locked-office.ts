import { Archive } from '../office/archive.ts'
import { unlockedPackage } from '../office/locked/unlocked-package.ts'
import { damaged, refusing } from '../office/refused.ts'
import { readSheets } from '../office/sheets/read-sheets.ts'
import { readSlides } from '../office/slides/read-slides.ts'
import { readWord } from '../office/word/read-word.ts'
import type { Opener, ReadText } from '../reader.ts'

const BY_FOLDER: readonly [string, (bytes: Uint8Array) => ReadText][] = [
  ['word/', readWord],
  ['ppt/', readSlides],
  ['xl/', readSheets],
]

/** An office document of 2007 and later that is encrypted: which one it is shows itself when it is open. */
const readTelling = (told: () => void) =>
  refusing(({ bytes, passwords = [] }) => {
    const unlocked = unlockedPackage(bytes, passwords, told)
    const { names } = new Archive(unlocked)
    const [, read] = BY_FOLDER.find(([folder]) => names.some((name) => name.startsWith(folder))) ?? []
    if (read === undefined) throw damaged()
    return read(unlocked)
  })

export const readLockedOffice = readTelling(() => undefined)

/** @throws AppError if no password opens it, or it is damaged */
export const openLockedOffice: Opener = async (raw, told) => {
  const text = readTelling(told)(raw)
  return () => text
}
