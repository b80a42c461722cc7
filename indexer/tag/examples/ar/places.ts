import type { Example, LanguageExamples } from '../example.ts'

const says = (text: string, ...places: string[]): Example => ({ text, shows: { places } })

/** A country whose name is also an adjective: words around it have to show which. */
const MALI = 'ML'

export const placeExamples: LanguageExamples = {
  'places.local': { each: (word) => says(`التقى الطحان ${word} مالي أمس.`, MALI) },
  'places.looselyLocal': { each: (word) => says(`عاد الطحان ${word} مالي أمس.`, MALI) },
  'places.qualifiers': { each: (noun) => says(`كانت المطحنة ${noun} مالي أمس.`, MALI) },
  'places.namesakes': { each: (noun) => says(`ذكر الطحان ${noun} الأردن أمس.`) },
}
