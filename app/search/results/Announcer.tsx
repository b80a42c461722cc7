import { useEffect, useState } from 'react'

/** While someone types this fast, the counts in between are not worth reading out. */
const PAUSE_MS = 400

/** Announces a sentence to screen readers once it has not changed for a moment. */
export function Announcer({ sentence }: { sentence: string }) {
  const [said, setSaid] = useState(sentence)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  )
}
