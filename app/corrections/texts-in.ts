/** What is written in the fields of a form, without what is empty. */
export function textsIn(form: FormData): Record<string, string> {
  const texts = [...form].map(([name, value]) => [name, String(value).trim()] as const)
  return Object.fromEntries(texts.filter(([, value]) => value !== ''))
}
