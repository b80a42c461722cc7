import { z } from 'zod'
import { PLAIN_CHOICE, type StyleChoice } from '../../citation/index.ts'
import { STYLE_ID } from '../../citation/styles/menu.ts'
import { parameter } from './parameters.ts'

const styleName = z.string().regex(STYLE_ID, { error: 'a style has a name like "apa" or "oscola"' })
const localeName = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, {
  error: 'it is no language tag like "fr-FR", nor "style" or "item"',
})

/** `style` and `locale` of a request; whether there is such a style is for the styles' thread to say. */
export function styleChoice(given: URLSearchParams): StyleChoice {
  return {
    style: parameter('style', given.get('style') || PLAIN_CHOICE.style, styleName),
    locale: parameter('locale', given.get('locale') || PLAIN_CHOICE.locale, localeName),
  }
}

/**
 * The address that was asked for, as `http://host:port`. Next puts the address it listens on into `url`; a
 * permalink needs the one of the request.
 */
export function originOf(request: Request): string {
  const { protocol, host } = new URL(request.url)
  return `${protocol}//${request.headers.get('host') ?? host}`
}
