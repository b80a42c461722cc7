import type { Range } from '../../model/passage.ts'
import { Doubtful } from './Doubtful.tsx'
import { SetAside } from './SetAside.tsx'
import { type Segment, type Shown, segments } from './segments.ts'

type Props = { of: Shown; marks?: Range[] }

/** A text as it stands, with some of it marked. */
export function MarkedText({ of, marks = [] }: Props) {
  return <Pieces of={segments(of, marks, [])} />
}

/** Pieces of a text, one after another. */
export function Pieces({ of }: { of: readonly Segment[] }) {
  return of.map(({ text, start, marked, aside, doubtful }) => {
    const Words = marked ? 'mark' : 'span'
    return (
      <Words key={start}>
        <SetAside reason={aside}>
          <Doubtful is={doubtful}>{text}</Doubtful>
        </SetAside>
      </Words>
    )
  })
}
