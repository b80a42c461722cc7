import { useState } from 'react'

/**
 * The value that a field shows: a choice at once, and the value in the address as soon as that changes. The
 * address follows a moment later, and a switch that jumps back until then would look broken.
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
