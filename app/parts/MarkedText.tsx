import type { WithAsides } from '../../model/asides.ts'
import type { Range } from '../../model/passage.ts'
import { SetAside } from './SetAside.tsx'
import { type Segment, segments } from './segments.ts'

type Props = { of: WithAsides; marks?: Range[] }

/** A text as it stands, with some of it marked. */
export function MarkedText({ of, marks = [] }: Props) {
  return <Pieces of={segments(of, marks, [])} />
}

/** Pieces of a text, one after another. */
export function Pieces({ of }: { of: readonly Segment[] }) {
  return of.map(({ text, start, marked, aside }) => {
    const Words = marked ? 'mark' : 'span'
    return (
      <Words key={start}>
        <SetAside reason={aside}>{text}</SetAside>
      </Words>
    )
  })
}
