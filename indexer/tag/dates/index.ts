// The dates that a passage mentions, in the order of the work:
//
//   written-days.ts            `8 March 2025` (days-beside-months.ts), `08.03.2025` (numeric-days.ts), and those that
//                              share their month or year (joined-days.ts)
//   written-months.ts          `in March 2025`
//   written-years.ts           `since 2011`
//   dates-from-publication.ts  `on Friday`, `last week`, counted from the day of publication
//   dates-from-narrative.ts    `the next day`, counted from the last day that the text has mentioned
//   feasts.ts                  `Christmas Eve 2014`, by the rule of each feast
//   stated-years.ts            the year of a day without one, in a text that narrates
//   outlook.ts                 whether a sentence looks back or ahead, if a date leaves that open
//   dates.ts                   all of them together, one tag for each value
//
// date-values.ts has the arithmetic of ISO dates; calendar-words.ts and passage/word-patterns.ts consult the language.

export { anchorOf } from './date-values.ts'
export { datesOf } from './dates.ts'
