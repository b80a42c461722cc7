import type { Pinpoint } from '../../../model/passage.ts'
import type { FormatPlace } from '../en/place.ts'
import { number } from './counted.ts'

const PRINTED: Record<Pinpoint['kind'], (value: string) => string> = {
  paragraph: (value) => `الفقرة ${value}`,
  page: (value) => `الصفحة ${value}`,
  time: (value) => `عند ${value}`,
}

export const formatPlace: FormatPlace = ({ ordinal, pinpoints = [] }, of) => {
  if (pinpoints.length > 0) return pinpoints.map(({ kind, value }) => PRINTED[kind](value)).join('، ')
  const counted = `الفقرة الـ${number.format(ordinal + 1)}`
  return of === undefined ? counted : `${counted} من ${number.format(of)}`
}
