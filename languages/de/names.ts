import NAMES from 'gender-detection-from-name/names/de.js'
import { names as english } from '../en/names.ts'
import type { Names } from '../parts/names.ts'
import { list } from '../word-list.ts'

const plain = (name: string) =>
  name.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')

const GENDERS = new Map([...NAMES].map(([name, gender]) => [plain(name), gender]))

/** The first part decides: `Hans-Peter`, `Anna-Lena`. */
const genderOf = (name: string) => GENDERS.get(plain(name).split('-')[0] ?? '') ?? null

export const names: Partial<Names> = {
  particles: list('von van de di da del ter'),
  beforePlaces: list('in aus nach nahe'),
  isGivenName: (word) => GENDERS.has(word) || english.isGivenName?.(word) === true,
  ambiguousGivenNames: list(`mark rose wolf ernst mal art washington van tod chance israel chelsea
  bord job anders oscar tore prince denver abe rand mord boot arte griff regen perle link silvester ware rock odessa florida pen olympia
  web valencia ring sydney fan royal hunt derby see rad mercedes gar stern bar wald atlanta hill my gene hart bern chip court king brand kiel isis`),
  genderOfGivenName: (name) => genderOf(name) ?? english.genderOfGivenName?.(name) ?? null,
}
