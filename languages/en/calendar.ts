import type { Calendar } from '../parts/calendar.ts'
import { list } from '../word-list.ts'

export const calendar: Calendar = {
  months: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  weekdays: [
    ['Monday', 'Mon'],
    ['Tuesday', 'Tues', 'Tue'],
    ['Wednesday', 'Wed'],
    ['Thursday', 'Thurs', 'Thur', 'Thu'],
    ['Friday', 'Fri'],
    ['Saturday', 'Sat'],
    ['Sunday', 'Sun'],
  ],
  feasts: list('christmas ramadan eid'),
  ambiguousMonths: list('march april may june august'),
  monthsNeverAlone: list('may'),
}
