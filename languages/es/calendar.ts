import type { Calendar } from '../parts/calendar.ts'

export const calendar: Partial<Calendar> = {
  months: [
    ['enero', 'ene'],
    ['febrero', 'feb'],
    ['marzo'],
    ['abril', 'abr'],
    ['mayo'],
    ['junio', 'jun'],
    ['julio', 'jul'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre', 'sept'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
  weekdays: [['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado'], ['domingo']],
}
