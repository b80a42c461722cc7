import { useEffect, useState } from 'react'

/** While letters follow each other this soon, nobody wants every count between them read out. */
const PAUSE_MS = 400

/** Says a sentence to screen readers once it stands still for a moment. */
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
