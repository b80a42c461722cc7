import { expect, test } from 'vitest'
import { contentSecurityPolicy, developmentPolicy, policyOfOriginal } from './content-security-policy.ts'

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name, ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )

test('a served page loads its own alone, and no script without the nonce of this answer', () => {
  expect(contentSecurityPolicy('N')).toBe(
    "default-src 'self'; script-src 'self' 'nonce-N' 'strict-dynamic'; style-src 'self' 'nonce-N'; " +
      "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
})

test('in development a page may also do what hot reload needs, and nothing else differs', () => {
  const served = directives(contentSecurityPolicy('N'))
  const {
    'connect-src': connect,
    'script-src': script,
    'style-src': style,
    ...rest
  } = directives(developmentPolicy('N', 'localhost:3000'))
  // Code that is evaluated; a web socket to this server and no other; the error overlay's own styles.
  expect(script).toEqual([...(served['script-src'] ?? []), "'unsafe-eval'"])
  expect(connect).toEqual(["'self'", 'ws://localhost:3000'])
  expect(style).toEqual(["'self'", "'unsafe-inline'"])
  const { 'script-src': _script, 'style-src': _style, ...servedRest } = served
  expect(rest).toEqual(servedRest)
})

test('a file that somebody has added may do nothing, and any other answer what a page may', () => {
  expect(policyOfOriginal('/api/files/original')).toBe("default-src 'none'; sandbox")
  expect(policyOfOriginal('/api/documents/0123456789abcdef/sheets/1')).toBe("default-src 'none'; sandbox")
  expect(policyOfOriginal('/api/files')).toBeNull()
  expect(policyOfOriginal('/documents/0123456789abcdef/sheets/1')).toBeNull()
})
