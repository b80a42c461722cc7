'use client'

import { useState } from 'react'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { Banner } from '../parts/Banner.tsx'
import { Button } from '../parts/Button.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { SwitchField } from '../parts/SwitchField.tsx'
import type { Sent } from './batch-events.ts'
import { LineRow } from './LineRow.tsx'
import { rowsOf, SORTS, type Sort, sortedBy } from './rows.ts'
import { saveLines, saveTable } from './save.ts'
import type { Progress } from './use-batch.ts'

/** A page with ten thousand rows is slow in every browser. */
const ROWS_AT_FIRST = 200

/** What the lines have found, as a table to sort and to save. */
export function Results({ progress, sent }: { progress: Progress; sent: Sent }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const { notice } = useMessages().results
  const [sort, setSort] = useState<Sort>({ by: 'line', down: false })
  const [onlyFound, setOnlyFound] = useState(false)
  const [most, setMost] = useState(ROWS_AT_FIRST)
  const { begun, lines, changed } = progress
  const rows = rowsOf(lines, sort, onlyFound)
  const { list } = begun
  const column = list.header ? list.column : null
  const left = rows.length - most
  return (
    <section className="batch-results" aria-label={messages.results}>
      <p className="aside">{messages.read(begun.lines, list.encoding, column, list.empty)}</p>
      {begun.notices.map((it) => (
        <Banner key={`${it.code} ${it.typed}`} kind="warn">
          <MessageText text={notice(it)} />
        </Banner>
      ))}
      {changed && <Banner kind="warn">{messages.changed}</Banner>}
      <div className="line-up batch-tools">
        <SwitchField checked={onlyFound} change={setOnlyFound}>
          {messages.onlyFound}
        </SwitchField>
        <Button onClick={() => void saveTable(progress, sent)}>{messages.saveTable}</Button>
        <Button onClick={() => saveLines(progress)}>{messages.saveLines}</Button>
      </div>
      <table className="batch-table">
        <thead>
          <tr>
            {SORTS.map((by) => (
              <Heading key={by} by={by} sort={sort} onSort={setSort} />
            ))}
            <th scope="col">{messages.columns.also}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((it) => (
            <LineRow key={it.line} line={it} />
          ))}
        </tbody>
      </table>
      <p className="line-up">
        <span className="aside">{messages.shown(Math.min(most, rows.length), rows.length)}</span>
        {left > 0 && (
          <Button onClick={() => setMost(most + ROWS_AT_FIRST)}>
            {messages.more(Math.min(left, ROWS_AT_FIRST))}
          </Button>
        )}
      </p>
    </section>
  )
}

type HeadingProps = { by: Sort['by']; sort: Sort; onSort: (sort: Sort) => void }

function Heading({ by, sort, onSort }: HeadingProps) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const isSorted = sort.by === by
  const order = isSorted ? (sort.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className="plain" onClick={() => onSort(sortedBy(by, sort))}>
        {messages.columns[by]}
        {isSorted && (
          <span aria-hidden="true" title={sort.down ? messages.sortedDown : messages.sortedUp}>
            {sort.down ? ' ↓' : ' ↑'}
          </span>
        )}
      </button>
    </th>
  )
}
