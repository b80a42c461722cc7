import type { ReactElement, ReactNode } from 'react'

type Props = {
  /** What each column says: words, or a heading cell of its own. The first column names the row. */
  heads: readonly (string | ReactElement)[]
  /** Rows, whose cells say in `data-name` what their column is called: on a phone there are no heads. */
  children: ReactNode
}

/** A table of records, one a row. */
export function RecordTable({ heads, children }: Props) {
  return (
    <table className="table">
      <thead>
        <tr>
          {heads.map((head) =>
            typeof head === 'string' ? (
              <th key={head} scope="col">
                {head}
              </th>
            ) : (
              head
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
