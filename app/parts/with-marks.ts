import type { Range } from '../../model/passage.ts'

const MARK = /["“”„«»‹›‘’]/u

/** The range of a quotation with the marks that stand around it, which are no words of it. */
export function withMarks(text: string, { start, end }: Range): Range {
  return {
    start: MARK.test(text.charAt(start - 1)) ? start - 1 : start,
    end: MARK.test(text.charAt(end)) ? end + 1 : end,
  }
}
