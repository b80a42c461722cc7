import { countedNumber, countedOf } from '../../../model/counted-paragraph.ts'
import type { Paragraph, Pinpoint } from '../../../model/passage.ts'
import type { FormatPlace } from '../en/place.ts'
import { number } from './counted.ts'

const PRINTED: Record<Pinpoint['kind'], (value: string) => string> = {
  paragraph: (value) => `الفقرة ${value}`,
  page: (value) => `الصفحة ${value}`,
  time: (value) => `عند ${value}`,
}

const KINDS: Record<Paragraph['kind'], string> = {
  paragraph: 'فقرة',
  caption: 'تعليق على صورة',
  list: 'قائمة',
  note: 'حاشية',
}

export const formatPlace: FormatPlace = (passage, passages) => {
  const { pinpoints = [], kind = 'paragraph' } = passage
  if (pinpoints.length > 0) return pinpoints.map((it) => PRINTED[it.kind](it.value)).join('، ')
  const at = countedNumber(passage)
  if (at === null) return KINDS[kind]
  const counted = `الفقرة الـ${number.format(at)}`
  return passages === undefined ? counted : `${counted} من ${number.format(countedOf(passage, passages))}`
}
