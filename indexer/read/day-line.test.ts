import { expect, it } from 'vitest'
import { dayOfLine } from './day-line.ts'

it.each([
  ['Publié le 3 février 2025 à 06h15', '2025-02-03'],
  ['Mis à jour le lundi 1er décembre 2024', '2024-12-01'],
  ['Stand: 17.01.2025, 14:32 Uhr', '2025-01-17'],
  ['Mittwoch, 5. März 2025', '2025-03-05'],
  ['Publicado el 9 de mayo de 2024', '2024-05-09'],
  ['الثلاثاء 8 نيسان/أبريل 2025', '2025-04-08'],
  ['نشر في: ٩ مايو ٢٠٢٤', '2024-05-09'],
  ['9 мая 2024 г.', '2024-05-09'],
])('reads a line that is a day in some language: %s', (line, day) => {
  expect(dayOfLine(line)).toBe(day)
})

it.each([
  'Protokoll der Sitzung vom 3. Mai 2024',
  'Le massacre du 3 février 2025',
  '03/04/2025',
  'février 2025',
  '31 février 2025',
  'مجزرة 8 نيسان 2025',
])('leaves a line that says more, or less: %s', (line) => {
  expect(dayOfLine(line)).toBe(null)
})
