import type { WithAsides } from '../../model/asides.ts'
import type { Range } from '../../model/passage.ts'
import { SetAside } from './SetAside.tsx'
import { segments } from './segments.ts'

type Props = { of: WithAsides; marks?: Range[] }

/** A text as it stands, with some of it marked. */
export function MarkedText({ of, marks = [] }: Props) {
  return segments(of, marks, []).map(({ text, start, marked, aside }) => {
    const Words = marked ? 'mark' : 'span'
    return (
      <Words key={start}>
        <SetAside reason={aside}>{text}</SetAside>
      </Words>
    )
  })
}
