import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The user's current folder: npm moves to the checkout before it runs a command, and leaves their own folder in INIT_CWD. */
export const userFolderIn = (environment: Environment): string => environment.INIT_CWD || process.cwd()

/**
 * The folder for the index and all other state: `VERBATIM_DATA`, relative to the user's folder, and `.verbatim` in
 * the checkout if that variable is unset or empty. The one definition for everything that runs with packages
 * installed; a test compares it with `scripts/place.mjs`, which runs without.
 */
export function dataFolderIn(environment: Environment, checkout: string): string {
  const given = environment.VERBATIM_DATA
  return given ? path.resolve(userFolderIn(environment), given) : path.join(checkout, '.verbatim')
}

/** In the data folder: what people have added in the pages, a folder for each collection. */
export const ADDED = 'added'

/** In the data folder: what was fetched from the web, a folder for each collection. */
export const FETCHED = 'fetched'
