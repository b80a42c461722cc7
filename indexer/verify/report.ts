import { counted } from '../../cli/output.ts'
import {
  type Check,
  FINDING_CODES,
  findingKind,
  ORIGINAL_STATES,
  type OriginalState,
  type Verification,
} from '../../model/finding.ts'

const SHOWN_AT_MOST = 50

/** What was compared, as one line of a table says it. */
const COMPARED: Record<Check, (count: number) => string> = {
  file: (count) =>
    `${counted(count, 'part')} of the index that belong${count === 1 ? 's' : ''} to no document`,
  documents: (count) => `${counted(count, 'document')} with their checksums`,
  passages: (count) => `${counted(count, 'passage')} with their checksums and IDs`,
  gone: (count) => `${counted(count, 'passage')} that are gone, with their checksums and IDs`,
  facets: (count) => `${counted(count, 'document')} with what filters and counts know`,
  words: (count) => `${counted(count, 'word')} that a search can find, with where the documents have them`,
  copies: (count) =>
    `${counted(count, 'group')} of copies with their members and what a search knows of them`,
  text: (count) => `${counted(count, 'document')} with their passages, character by character`,
  originals: (count) => `${counted(count, 'document')} with their original file or record (SHA-256)`,
  corrections: (count) => `${counted(count, 'correction')} with the documents they correct`,
  ledger: (count) => `${counted(count, 'entry').replace(/entrys$/, 'entries')} of the ledger with the index`,
}

const STATES: Record<OriginalState, string> = {
  same: 'the same',
  changed: 'changed',
  moved: 'moved',
  gone: 'gone',
  unreadable: 'not readable',
}

/** A verification for a person to read, keep and print. */
export function reportLines(it: Verification, folder: string): string[] {
  const when = `${it.verifiedAt.slice(0, 16).replace('T', ' ')} UTC`
  const what = it.collection === null ? 'all collections' : `the collection ${it.collection}`
  return [
    `Verification of ${what} in ${folder} (${it.engine}), ${when}, ${it.seconds.toFixed(1)} s`,
    '',
    'Compared:',
    ...it.checks.map(checkLine),
    ...originalsLine(it),
    '',
    it.differences === 0 ? 'Nothing differs.' : `${counted(it.differences, 'difference')}:`,
    ...it.findings.flatMap(findingLines),
  ]
}

function checkLine({ check, checked, differ }: Verification['checks'][number]): string {
  const known = Object.entries(COMPARED).find(([name]) => name === check)
  const compare = known?.[1] ?? ((count: number) => `${count} ${check}`)
  const outcome = differ === 0 ? 'nothing differs' : `${counted(differ, 'difference')}`
  if (checked === null) return `  ${check}: left out${differ === 0 ? '' : `, ${outcome}`}`
  return `  ${compare(checked)}: ${outcome}`
}

function originalsLine({ originals }: Verification): string[] {
  if (originals === null) return []
  const states = ORIGINAL_STATES.filter((state) => originals[state] > 0)
  if (states.length === 0) return []
  return [
    `  originals: ${states.map((it) => `${originals[it].toLocaleString('en')} ${STATES[it]}`).join(', ')}`,
  ]
}

function findingLines({ code, count, first }: Verification['findings'][number]): string[] {
  const known = FINDING_CODES.find((it) => it === code)
  const kind = known && findingKind(known)
  const shown = first.slice(0, SHOWN_AT_MOST)
  return [
    '',
    `${kind?.means ?? code}: ${count.toLocaleString('en')}`,
    ...shown.map(({ subject, detail }) => `  ${subject}${detail === null ? '' : ` (${detail})`}`),
    ...(count > shown.length ? [`  … and ${count - shown.length} more; --json lists up to 1,000.`] : []),
    ...(kind ? [`  What to do: ${kind.fix}`] : []),
  ]
}
