import type { ReviewedCheck } from '../../model/saved-check.ts'
import { type CheckWords, tally } from '../words/say.ts'

/** What was checked against what, when and by what: as labels with their facts. */
export function factsOf({ check }: ReviewedCheck, words: CheckWords): [label: string, text: string][] {
  const { report } = words
  const { draft, against, checkedAt, collections, quotations, changedTo } = check
  const { generation, engine, passages, documents, version } = against
  // What begins with a digit runs from left to right all the same.
  const latin = (text: string) => (words.direction === 'rtl' ? `\u200e${text}` : text)
  return [
    [report.draft, draft === null ? report.oneQuote : (draft.name ?? report.pasted)],
    ...(draft === null ? [] : [[report.hash, latin(draft.sha256)] as [string, string]]),
    [report.checked, latin(checkedAt)],
    [report.against, report.of(passages, documents)],
    [report.collections, collections.join(words.comma)],
    [report.generation, report.generationOf(generation, engine)],
    ...(changedTo === undefined
      ? []
      : [
          [
            report.changed,
            [
              report.of(changedTo.passages, changedTo.documents),
              report.generationOf(changedTo.generation, engine),
            ].join(words.comma),
          ] as [string, string],
        ]),
    [report.program, `Verbatim ${version}`],
    [
      report.result,
      [words.quotations(quotations.length), ...tally(quotations, words).map((it) => it.text)].join(
        words.comma,
      ),
    ],
  ]
}
