import { createRequire } from 'node:module'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // A search is in the address: no other site may learn it by following a link.
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-DNS-Prefetch-Control', value: 'off' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** What the server is built from, for what it shares with commands that run from sources (indexer/copies). */
function builtFrom(phase) {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return {}
  const { require: load } = createRequire(import.meta.url)('tsx/cjs/api')
  const { copiesCode } = load('./indexer/copies/copies-code.ts', import.meta.url)
  return { VERBATIM_COPIES_CODE: copiesCode() }
}

/** @returns {import('next').NextConfig} */
export default (phase) => ({
  env: builtFrom(phase),
  poweredByHeader: false,
  reactStrictMode: true,
  // Native code and a worker that is started by its file name: a bundle would break both.
  serverExternalPackages: ['libsql', 'tsx', '@hyzyla/pdfium', 'tesseract.js-core'],
  // The folder above may contain another lockfile, from which Next would guess a wrong root.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  // `npm run lint` checks types; those who only want to start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Off, with its address /_next/image: no page needs it, and it would fetch and convert files on request.
  images: { unoptimized: true },
  // Off: it would send the installed versions to npm's registry in development, and nothing leaves the machine.
  experimental: { agentUpgrade: false },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // Without any referrer, a form without scripts would not say either that it comes from this server.
    { source: '/library/add', headers: [{ key: 'Referrer-Policy', value: 'same-origin' }] },
    // Pages ask for it by a name that changes with it. Browsers look for it again at each change of the address,
    // which here is each letter that is typed.
    {
      source: '/icon.svg',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
})
