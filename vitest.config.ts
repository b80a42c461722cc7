import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/.next/**', 'e2e/**'],
    // Property tests and tests that start other processes share slow machines with their neighbours.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
