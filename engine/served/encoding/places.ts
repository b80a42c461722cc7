/** Where something stands in a cluster: its member's rank, and which of the member's places it is. */
export type Place = { cluster: string; rank: number; nth: number }

/** A place as one value, which no other passage or quotation has. */
export const placeToken = ({ cluster, rank, nth }: Place): string => `${cluster}.${rank}.${nth}`

export function placeOf(token: string): Place {
  const [cluster = '', rank, nth] = token.split('.')
  return { cluster, rank: Number(rank), nth: Number(nth) }
}
