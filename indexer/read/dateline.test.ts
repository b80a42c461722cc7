import { describe, expect, it } from 'vitest'
import { dayOfDateline, dayOfPlaceLine } from './dateline.ts'

describe('the day of a dateline', () => {
  it.each([
    'BERLIN, 3. März 2021 (dpa) – Die Mühle ist zu.',
    'LONDON, March 3, 2021 (AP) — The mill is closed.',
    '(Beirut, March 3, 2021) – The mill is closed.',
    'PARIS, 3 mars 2021 (AFP) - Le moulin est fermé.',
    'MADRID, 3 de marzo de 2021 (EFE) – El molino está cerrado.',
    'КИЇВ, 3 березня 2021 року (Укрінформ) – Млин закрито.',
    '(بيروت، 3 آذار/مارس 2021) - أُغلقت الطاحونة.',
    'Hofheim am Taunus | Wiesbaden, 03.03.2021 – Die Mühle ist zu.',
  ])('is its day, in any of the languages: %s', (text) => {
    expect(dayOfDateline(text)).toBe('2021-03-03')
  })

  it('may be a line of its own', () => {
    expect(dayOfPlaceLine('Athen, 10. September 2020')).toBe('2020-09-10')
    expect(dayOfPlaceLine('Athen, 10. September 2020, und die Mühle')).toBeNull()
  })

  it.each([
    'BERLIN, 3. März (dpa) – Die Mühle ist zu.',
    'The mill, which closed on 3 March 2021 – a Wednesday – was old.',
    'On 3 March 2021 – a Wednesday – the mill closed.',
    'In Milltown, Doe said, 3 March 2021 - the day of the fire - was cold.',
    'LONDON (AP) — The mill closed on March 3, 2021.',
  ])('is none without a year, or within a sentence: %s', (text) => {
    expect(dayOfDateline(text)).toBeNull()
  })
})
