import type { Calendar } from '../parts/calendar.ts'

/**
 * The names that are used from Morocco to Iraq, folded: the Egyptian name first, then the Levantine one and those of the
 * Maghreb. Many newspapers print two of them side by side.
 */
export const calendar: Partial<Calendar> = {
  months: [
    ['يناير', 'كانون الثاني', 'جانفي'],
    ['فبراير', 'شباط', 'فيفري'],
    ['مارس', 'اذار'],
    ['ابريل', 'نيسان', 'افريل'],
    ['مايو', 'ايار', 'ماي'],
    ['يونيو', 'حزيران', 'يونيه', 'جوان'],
    ['يوليو', 'تموز', 'يوليه', 'يوليوز', 'جويليه'],
    ['اغسطس', 'اب', 'غشت', 'اوت'],
    ['سبتمبر', 'ايلول', 'شتنبر'],
    ['اكتوبر', 'تشرين الاول'],
    ['نوفمبر', 'تشرين الثاني', 'نونبر'],
    ['ديسمبر', 'كانون الاول', 'دجنبر'],
  ],
  weekdays: [
    ['الاثنين', 'الإثنين'],
    ['الثلاثاء'],
    ['الأربعاء', 'الاربعاء'],
    ['الخميس'],
    ['الجمعة', 'الجمعه'],
    ['السبت'],
    ['الأحد', 'الاحد'],
  ],
}
