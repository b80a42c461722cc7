import { useState } from 'react'

/**
 * What a field shows: at once what was chosen in it, and what the address says as soon as that changes. The
 * address follows a moment later, and a switch that jumps back until then looks broken.
 */
export function useShown<Value>(inAddress: Value): [Value, (value: Value) => void] {
  const [shown, setShown] = useState(inAddress)
  const [last, setLast] = useState(inAddress)
  if (inAddress !== last) {
    setLast(inAddress)
    setShown(inAddress)
  }
  return [inAddress === last ? shown : inAddress, setShown]
}
