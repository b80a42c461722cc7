import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

// Not imported: the build of the pages would follow it, take each file for a module, and fail.
const { resolve } = process.getBuiltinModule('node:module').createRequire(import.meta.url)

const packageFile = (name: string) => gunzipSync(readFileSync(resolve(name)))

/**
 * What Tesseract needs to read a language, by its code there (ISO 639-3): the networks in whole numbers, which are as
 * accurate as those in floating point, and a third of their size.
 */
const DATA = {
  eng: () => packageFile('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
  deu: () => packageFile('@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz'),
  fra: () => packageFile('@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz'),
  spa: () => packageFile('@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz'),
  ara: () => packageFile('@tesseract.js-data/ara/4.0.0_best_int/ara.traineddata.gz'),
  /** Which way up a page is, and in which script. */
  osd: () => packageFile('@tesseract.js-data/osd/4.0.0_best_int/osd.traineddata.gz'),
}
type Data = keyof typeof DATA
export type ScanLanguage = Exclude<Data, 'osd'>

export const dataOf = (language: Data): Uint8Array => DATA[language]()

/** The languages that are read, by the script that a page is in; the first where nothing says more. */
const BY_SCRIPT: Readonly<Record<string, readonly [ScanLanguage, ...ScanLanguage[]]>> = {
  Latin: ['eng', 'deu', 'fra', 'spa'],
  Fraktur: ['deu'],
  Arabic: ['ara'],
}
export const languagesIn = (script: string) => BY_SCRIPT[script] ?? []

const BY_TAG: Readonly<Record<string, ScanLanguage>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  ar: 'ara',
}
/** @param tag in BCP 47 */
export const scanLanguage = (tag: string | undefined): ScanLanguage | null =>
  BY_TAG[tag?.split('-')[0]?.toLowerCase() ?? ''] ?? null
