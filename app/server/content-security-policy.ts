/**
 * What a page may load: only its own, scripts only with the nonce of this answer. No
 * `upgrade-insecure-requests`: on loopback there is no TLS to upgrade to.
 */
export function contentSecurityPolicy(nonce: string): string {
  return policyOf({
    script: `'self' 'nonce-${nonce}' 'strict-dynamic'`,
    style: `'self' 'nonce-${nonce}'`,
    more: [],
  })
}

/**
 * The same for `npm run dev`, with what hot reload needs besides: React evaluates code to show where an error came
 * from, Next's error overlay brings styles without a nonce (which a nonce in the policy would rule out), and changes
 * come through a web socket, which not every browser counts as `'self'`.
 *
 * @param host the `Host` of the request, already known to be one that this server answers to
 */
export function developmentPolicy(nonce: string, host: string): string {
  return policyOf({
    script: `'self' 'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'`,
    style: `'self' 'unsafe-inline'`,
    more: [`connect-src 'self' ws://${host}`],
  })
}

/** Files as they were added, and pages of them, of which pictures are sent as they are. */
const ORIGINALS = /^\/api\/(?:files\/original|documents\/[^/]+\/sheets\/[^/]+)$/

/**
 * What a file of a stranger may do, should a browser show it all the same: nothing, and as a page of nobody. Any other
 * answer has the policy of a page.
 */
export const policyOfOriginal = (path: string): string | null =>
  ORIGINALS.test(path) ? `default-src 'none'; sandbox` : null

function policyOf({ script, style, more }: { script: string; style: string; more: string[] }): string {
  return [
    `default-src 'self'`,
    `script-src ${script}`,
    `style-src ${style}`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...more,
  ].join('; ')
}
