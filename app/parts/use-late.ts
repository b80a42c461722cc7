import { useEffect, useState } from 'react'

/** Whether something has taken longer than `ms`. `what` identifies it: a new value restarts the clock. */
export function useLate(what: string | null, ms: number): boolean {
  const [late, setLate] = useState<string | null>(null)
  useEffect(() => {
    if (what === null) return
    const timer = setTimeout(() => setLate(what), ms)
    return () => clearTimeout(timer)
  }, [what, ms])
  return what !== null && late === what
}
