import { escaped, inLatinDigits, monthsOf, plainDays } from './written-day.ts'

/** Words before or after the date above an article, by language. */
const LABELS: Record<string, string> = {
  ar: 'نشر في|نشر بتاريخ|نشرت في|تاريخ النشر|تاريخ|اخر تحديث|آخر تحديث|تحديث|بتاريخ|الساعة',
  de: 'stand|veröffentlicht am|veröffentlicht|aktualisiert am|aktualisiert|erstellt am|erschienen am|vom|am|um|uhr',
  en: '',
  es: 'publicado el|publicado|actualizado el|actualizado|el|a las|horas|h',
  fr: 'publié le|publié|mis à jour le|mise à jour|modifié le|mis en ligne le|paru le|le|à',
  it: 'pubblicato il|pubblicato|aggiornato il|aggiornato|il|ore|alle',
  nl: 'gepubliceerd op|gepubliceerd|bijgewerkt op|laatst bijgewerkt|op|om|uur',
  pl: 'opublikowano|data publikacji|aktualizacja|r',
  pt: 'publicado em|publicado a|publicado|atualizado em|atualizado|em|às',
  ru: 'опубликовано|обновлено|г|года',
  tr: 'yayınlanma tarihi|yayın tarihi|güncelleme tarihi|güncelleme|tarihi',
}
const WORDS_AT_MOST = 12
const CLOCK = /\b\d{1,2}\s?(?:[:.]\d{2}){1,2}\b|\b\d{1,2}\s?h(?:\s?\d{2})?\b/giu

type Words = { beside: RegExp; double: RegExp | null }
const known = new Map<string, Words>()

function wordsOf(language: string): Words {
  const cached = known.get(language)
  if (cached) return cached
  const names = (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC', calendar: 'gregory' })
    return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 0, 1 + day))))
  })
  const each = [...names, ...(LABELS[language] ?? '').split('|')]
    .filter((word) => word !== '')
    .map((word) => escaped(word.normalize('NFC')))
    .sort((a, b) => b.length - a.length)
  const month = monthsOf(language).pattern
  const words = {
    beside: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${each.join('|')})(?![\p{L}\p{M}])`, 'giu'),
    // Arabic papers give a month by both of its names: `نيسان/أبريل`.
    double: language === 'ar' ? new RegExp(String.raw`(${month})\s*/\s*(?:${month})`, 'giu') : null,
  }
  known.set(language, words)
  return words
}

function dayIn(line: string, language: string): string | null {
  const { beside, double } = wordsOf(language)
  const text = double ? line.replace(double, '$1') : line
  const alone = plainDays(text, language).find(({ index, end }) => {
    const rest = `${text.slice(0, index)} ${text.slice(end)}`
    return !/[\p{L}\p{N}]/u.test(rest.replace(CLOCK, ' ').replace(beside, ' '))
  })
  return alone?.value ?? null
}

/**
 * The day of a line that contains nothing else, in any of some languages: `Publié le 3 février 2025 à 06h15`,
 * `Stand: 17.01.2025, 14:32 Uhr`. Null where there is none, and where languages read it differently.
 */
export function dayOfLine(text: string): string | null {
  const line = inLatinDigits(text.normalize('NFC'))
  if (!/(?:19|20)\d\d/.test(line) || line.split(/\s+/).length > WORDS_AT_MOST) return null
  const days = new Set(Object.keys(LABELS).flatMap((language) => dayIn(line, language) ?? []))
  const [day] = days
  return days.size === 1 && day !== undefined ? day : null
}
