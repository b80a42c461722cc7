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
  const { countedPage, pinpoints = [], kind = 'paragraph' } = passage
  const page = countedPage === undefined ? '' : `، الصفحة ${number.format(countedPage)} بالعدّ`
  if (pinpoints.length > 0) return pinpoints.map((it) => PRINTED[it.kind](it.value)).join('، ') + page
  const at = countedNumber(passage)
  if (at === null) return KINDS[kind] + page
  const counted = `الفقرة الـ${number.format(at)}`
  const of = passages === undefined ? '' : ` من ${number.format(countedOf(passage, passages))}`
  return counted + of + page
}
