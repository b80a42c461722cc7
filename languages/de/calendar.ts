import type { Calendar } from '../parts/calendar.ts'

const PARTS_OF_DAY = ['früh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht']

/** `Montagabend`: a weekday and a part of it are one word. */
const weekday = (...names: readonly string[]) => [
  ...names,
  ...names.flatMap((name) => PARTS_OF_DAY.map((part) => name + part)),
]

export const calendar: Partial<Calendar> = {
  months: [
    ['Januar', 'Jan', 'Jänner'],
    ['Februar', 'Feb', 'Feber'],
    ['März'],
    ['April', 'Apr'],
    ['Mai'],
    ['Juni', 'Jun'],
    ['Juli', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['Oktober', 'Okt'],
    ['November', 'Nov'],
    ['Dezember', 'Dez'],
  ],
  weekdays: [
    weekday('Montag'),
    weekday('Dienstag'),
    weekday('Mittwoch'),
    weekday('Donnerstag'),
    weekday('Freitag'),
    weekday('Samstag', 'Sonnabend'),
    weekday('Sonntag'),
  ],
}
