const CODES = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'])

/** Whether something was to be read at a place that lies outside of the bytes that it is said to be in. */
export const isOutside = (error: unknown): boolean =>
  error instanceof RangeError && 'code' in error && CODES.has(String(error.code))
