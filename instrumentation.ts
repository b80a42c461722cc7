/**
 * Called by Next once, when a server starts: what was added and not indexed when the last one ended is indexed now, and
 * records in the data folder that are not in use are told.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { indexAllAdded } = await import('./app/server/adding/installed.ts')
  const { sayLeftBehind } = await import('./app/server/records.ts')
  await indexAllAdded()
  await sayLeftBehind()
}
