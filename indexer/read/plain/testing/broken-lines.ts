import { readPlainText } from '../plain-text.ts'

// For tests: paragraphs of prose, and their lines broken at a width.

/** What a text says in its paragraphs, without what is set aside, however its lines are broken. */
export function paragraphs(text: string): string[] {
  const { paragraphRanges = [], asides = [], hints } = readPlainText(text)
  const outside = new Set(hints.filter((it) => it.outside !== undefined).map(({ start }) => start))
  return paragraphRanges
    .filter(({ start }) => !outside.has(start))
    .map(({ start, end }) => {
      let said = ''
      let from = start
      for (const aside of asides.filter((it) => it.start >= start && it.end <= end)) {
        said += text.slice(from, aside.start)
        from = aside.end
      }
      return (said + text.slice(from, end)).replace(/[\s\u0085]+/g, ' ')
    })
}

/** Lines as long as a width allows. */
export function wrapped(paragraph: string, width: number, indent = '', first = indent): string {
  const lines: string[] = []
  let line = first
  for (const word of paragraph.split(' ')) {
    const blank = line.trim() === ''
    if (!blank && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line += blank ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}

export const FIRST =
  'The mill by the river closed on a rainy morning, and forty people who had worked there for most of their lives lost what they lived on. Nobody had told them before that day, and nobody came to tell them why.'
export const SECOND =
  '“We stood at the gate and waited until noon,” said Jane Doe, who had kept the books of the mill since she was nineteen. “Then the owner’s car went by, and we knew that it was over,” she added.'
export const THIRD =
  'The council met on the following day to hear what could be done for the families, and sent for the owners, who did not come to the meeting and did not answer a letter either.'
export const PARAGRAPHS = [FIRST, SECOND, THIRD]
