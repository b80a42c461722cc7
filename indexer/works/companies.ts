import type { Language } from '../../languages/index.ts'

const LAST_WORD = /[\p{L}]+(?=\P{L}*$)/u

/** Whether a name ends in a legal form: `Doe Ltd`, `Doe AG`, but not `Jane Sa`. */
export function isCompany(name: string, languages: readonly Language[]): boolean {
  const last = LAST_WORD.exec(name)?.[0] ?? ''
  const word = last.toLowerCase()
  return (
    last !== name &&
    languages.some(({ groups }) => {
      const isForm = groups.legalForms.has(word) || groups.keptForms.has(word)
      return isForm && (!groups.ambiguousForms.has(word) || last === last.toUpperCase())
    })
  )
}
