import type { Bibliography } from '../../model/passage.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { publishedWords } from '../messages/published-words.ts'
import { namedAuthors } from './named-authors.ts'
import { Source } from './Source.tsx'

/** Where something is from, in one line: who published it, who wrote it, and when; of each what is known, and how. */
export function From({ of, messages }: { of: Bibliography; messages: SearchMessages }) {
  return (
    <>
      <Source of={of} messages={messages} />
      {namedAuthors(of).map((it) => (
        <span key={it}>
          {' · '}
          <bdi>{it}</bdi>
        </span>
      ))}
      {' · '}
      <span className="whole">{publishedWords(of, messages)}</span>
    </>
  )
}
