/** Parameters as Next passes them to a page: a list where one is repeated. */
export type PageParameters = Record<string, string | string[] | undefined>

/** The same parameters as in the address. */
export function urlParameters(given: PageParameters): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) {
    for (const it of value === undefined ? [] : [value].flat()) parameters.append(name, it)
  }
  return parameters
}
