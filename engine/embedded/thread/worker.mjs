// Plain JavaScript, because Node 20 cannot start a worker from TypeScript; from here on tsx loads the rest.
// With its `require`, which costs 9 MiB in each thread; its `import` costs 20 to 31.
import { require as load } from 'tsx/cjs/api'

load('./worker-main.ts', import.meta.url)
