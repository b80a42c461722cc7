// Plain JavaScript, because Node 20 starts no worker from TypeScript; from here on tsx reads the rest.
import { register } from 'tsx/esm/api'

register()
await import('./worker-main.ts')
