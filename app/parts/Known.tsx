import type { ReactNode } from 'react'

/** How something is known: stated in the source, inferred by us, corrected by a person, or not stated at all. */
export type KnownBy = 'stated' | 'inferred' | 'corrected' | 'not-stated'

/** The mark for how something is known, the same everywhere, and the words for it. */
export function Known({ by, children }: { by: KnownBy; children: ReactNode }) {
  return (
    <span className={`basis basis-${by}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {by === 'stated' ? (
          <circle className="full" cx="6" cy="6" r="5.4" />
        ) : (
          <circle cx="6" cy="6" r="4.9" />
        )}
        {by === 'inferred' && <path className="full" d="M6 1.1a4.9 4.9 0 0 1 0 9.8z" />}
        {by === 'corrected' && <path d="M3.6 6.2l1.7 1.7 3.2-3.6" />}
      </svg>
      <span>{children}</span>
    </span>
  )
}
